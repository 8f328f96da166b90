import { readNames } from "#shared/kudos/names.ts";
import { tidy } from "#shared/kudos/reason.ts";
import { leftOf } from "#shared/kudos/rules.ts";
import { readValueTag } from "#shared/kudos/value-tag.ts";
import { valuesOf } from "#shared/kudos/values.ts";
import { weekOf } from "#shared/kudos/week.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Language } from "#shared/offices/office.ts";
import { type Member, staffIn } from "#shared/offices/staff-office.ts";
import { askerOf } from "#shared/preferences/asker.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { kudosFormTexts } from "#shared/text/kudos-form.ts";
import type { Modal } from "../slack/modal.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { kudosForm, type Prefill, wordsOnly } from "./kudos-form.ts";
import { usersOfGroup } from "./user-group.ts";

type Fill = JobOf<"kudos.form">;
interface Person extends Member {
  readonly language: Language;
}

/** Fills the form that was opened empty, in the language of whoever opened it. */
export async function fillForm(job: Fill, deps: KudosDeps): Promise<void> {
  await deps.views.show(job.team, job.viewId, await formFor(job, deps));
}

async function formFor(job: Fill, deps: KudosDeps): Promise<Modal> {
  const person = await personOf(job, deps);
  if (person === undefined) return wordsOnly("vi", kudosFormTexts.vi.notStaff);
  const { office, staff, language } = person;
  const award = job.award ?? false;
  if (award && staff.role !== "leader") return wordsOnly(language, kudosFormTexts[language].onlyLeaders);
  const week = weekOf(localDate(job.at, office.calendar.zone)).name;
  const [prefill, given] = await Promise.all([
    prefillOf(job, person, deps),
    deps.kudos.week(office.id, staff.slackUser, week),
  ]);
  return kudosForm({ ...person, award, left: leftOf(office, staff, given) }, prefill);
}

/** Whoever opened it, in the office of the draft where it was opened from one. */
async function personOf(job: Fill, deps: KudosDeps): Promise<Person | undefined> {
  if (job.draft === undefined) return askerOf(job, deps);
  const office = await deps.offices.get(job.draft.officeId);
  const staff = staffIn(office, job.team, job.user);
  if (staff === undefined) return undefined;
  const { language = office.language } = await deps.preferences.of(office.id, job.user);
  return { office, staff, language };
}

async function prefillOf(job: Fill, person: Person, deps: KudosDeps): Promise<Prefill> {
  if (job.draft !== undefined) return fromDraft(job.draft.id, person, deps);
  if (job.message !== undefined) return fromMessage(job.message, person);
  if (job.typed !== undefined) return fromTyped(job.typed, job.team, person, deps);
  return { people: [], reason: "", notes: [] };
}

async function fromDraft(id: string, { office }: Person, { drafts }: KudosDeps): Promise<Prefill> {
  const draft = await drafts.get(office.id, id);
  if (draft === undefined) return { people: [], reason: "", notes: [] };
  const { to, reason, evidence } = draft;
  return { people: to, value: valuesFor(office), reason, notes: [], evidence, draft: id };
}

/** Helpers are thanked for their help, where the office has that among its values. */
function valuesFor(office: Member["office"]): string | undefined {
  return valuesOf(office, office.language).find(({ id }) => id === "helps-colleagues")?.id;
}

function fromMessage(
  { channel, ts, author }: NonNullable<Fill["message"]>,
  { office, staff, language }: Person,
): Prefill {
  const texts = kudosFormTexts[language];
  const evidence = { kind: "message", ref: `${channel}/${ts}` } as const;
  const isOwn = author === staff.slackUser;
  const known = author !== undefined && !isOwn && office.staff.some(({ slackUser }) => slackUser === author);
  if (known) return { people: [author], reason: "", notes: [], evidence };
  return { people: [], reason: "", notes: [isOwn ? texts.ownMessage : texts.authorUnknown], evidence };
}

async function fromTyped(
  { users, userGroups, text, dropped }: NonNullable<Fill["typed"]>,
  team: string,
  { office, staff, language }: Person,
  { call }: KudosDeps,
): Promise<Prefill> {
  const texts = kudosFormTexts[language];
  const names = readNames(text, office);
  const { value, rest } = readValueTag(names.rest, valuesOf(office, language));
  const groups = await Promise.all(userGroups.map(({ id }) => usersOfGroup(call, team, id)));
  const inGroups = groups.flatMap((group) => ("members" in group ? group.members : []));
  const wanted = new Set([...users, ...names.users, ...inGroups]);
  const people = office.staff.filter(({ slackUser }) => wanted.has(slackUser) && slackUser !== staff.slackUser);
  const notes = [
    ...names.unknown.map((who) => texts.unknown(who)),
    ...names.several.map((who) => texts.severalOfThem(who)),
    ...groupNotes(groups, people.length, texts),
    ...(users.includes(staff.slackUser) ? [kudosTexts[language].refused.self] : []),
    ...(dropped === true ? [kudosTexts[language].refused.sensitive] : []),
  ];
  return { people: people.map(({ slackUser }) => slackUser), value, reason: tidy(rest), notes: notes.slice(0, 10) };
}

function groupNotes(
  groups: readonly Awaited<ReturnType<typeof usersOfGroup>>[],
  people: number,
  texts: (typeof kudosFormTexts)[Language],
): string[] {
  if (groups.some((group) => "problem" in group)) return [texts.noUserGroups];
  return groups.length > 0 && people === 0 ? [texts.emptyGroup] : [];
}
