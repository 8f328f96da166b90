import { type Give, giveKudos } from "#shared/kudos/give-kudos.ts";
import { type ReadNames, readNames } from "#shared/kudos/names.ts";
import { tidy } from "#shared/kudos/reason.ts";
import { KudosRefused } from "#shared/kudos/refused.ts";
import { readValueTag } from "#shared/kudos/value-tag.ts";
import { valuesOf } from "#shared/kudos/values.ts";
import type { Language } from "#shared/offices/office.ts";
import { type Member, staffIn } from "#shared/offices/staff-office.ts";
import { askerOf } from "#shared/preferences/asker.ts";
import { kudosFormTexts } from "#shared/text/kudos-form.ts";
import { paragraph } from "../slack/blocks.ts";
import { type Message, message } from "../slack/message.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { type Because, refusalMessage } from "./refusal-message.ts";
import { giverKey, showKudos } from "./show-kudos.ts";
import { usersOfGroup } from "./user-group.ts";

/** A form that was handed in: one form is one kudos and one direct message about what became of it. */
export async function giveByForm(job: JobOf<"kudos.give">, deps: KudosDeps): Promise<void> {
  const { officeId, team, user, people, reason, source } = job;
  const office = await deps.offices.get(officeId);
  const staff = staffIn(office, team, user);
  if (staff === undefined) return;
  const refused = await sent({ ...job, sourceKey: source }, { office, staff }, deps);
  if (refused === undefined) return;
  const { language = office.language } = await deps.preferences.of(officeId, user);
  const words = refusalMessage(office, { because: refused, people, reason: tidy(reason) }, language);
  await deps.say({ officeId, key: giverKey(officeId, source), team, channel: user, message: words });
}

/** A command that was typed in full: what is wrong with it is answered where it was typed. */
export async function giveByCommand(job: JobOf<"kudos.typed">, deps: KudosDeps): Promise<void> {
  const asker = await askerOf(job, deps);
  const answer = (words: Message) => deps.answer(job.responseUrl, words);
  if (asker === undefined) return answer(said(kudosFormTexts.vi.notStaff));
  const { office, language } = asker;
  const { unread, ...give } = await readCommand(job, asker, deps);
  const because = unread ?? (await sent(give, asker, deps));
  const { people, reason } = give;
  if (because !== undefined) await answer(refusalMessage(office, { because, people, reason }, language));
}

/** @returns why it was not sent. */
async function sent(give: Give, { office, staff }: Member, deps: KudosDeps): Promise<KudosRefused | undefined> {
  try {
    await showKudos(office, await giveKudos(give, staff, office, deps), give.sourceKey, deps);
    return undefined;
  } catch (error) {
    if (!(error instanceof KudosRefused)) throw error;
    return error;
  }
}

interface ReadCommand extends Give {
  /** What was named and is not known. */
  readonly unread?: Because | undefined;
}

async function readCommand(
  { users, userGroups, text, at, source, team }: JobOf<"kudos.typed">,
  { office, language }: Member & { readonly language: Language },
  { call }: KudosDeps,
): Promise<ReadCommand> {
  const names = readNames(text, office);
  const { value, rest } = readValueTag(names.rest, valuesOf(office, language));
  const groups = await Promise.all(userGroups.map(({ id }) => usersOfGroup(call, team, id)));
  const problem = groups.flatMap((group) => ("problem" in group ? [group.problem] : []))[0];
  const members = groups.flatMap((group) => ("members" in group ? group.members : []));
  const [first] = userGroups;
  return {
    sourceKey: source,
    people: [...new Set([...users, ...names.users])],
    ...(first !== undefined && { group: { kind: "user-group", ...first }, members }),
    value,
    reason: tidy(rest),
    isPrivate: false,
    at,
    unread: problem === undefined ? unknownNames(names, language) : { fact: problem, about: [] },
  };
}

function unknownNames({ unknown, several }: ReadNames, language: Language): Because | undefined {
  const texts = kudosFormTexts[language];
  const notes = [...unknown.map((who) => texts.unknown(who)), ...several.map((who) => texts.severalOfThem(who))];
  return notes.length === 0 ? undefined : { notes };
}

function said(words: string): Message {
  return message(words, paragraph(words));
}
