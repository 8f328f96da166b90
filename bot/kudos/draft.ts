import { headsOf } from "#shared/apologies/heads-of.ts";
import { draftId, type KudosDraft } from "#shared/kudos/draft.ts";
import { problemOf, reasonLength, tidy } from "#shared/kudos/reason.ts";
import type { Office, Staff } from "#shared/offices/office.ts";
import { laterUnlessNow } from "../slack/later.ts";
import type { JobOf } from "../slack/working.ts";
import type { KudosDeps } from "./deps.ts";
import { draftKey, draftMessage } from "./draft-message.ts";

/** Shows whoever decides a word of thanks to send: one for what was done, however often it is asked for. */
export async function showDraft(job: JobOf<"kudos.draft">, deps: KudosDeps): Promise<void> {
  const { officeId, at, evidence } = job;
  const office = await deps.offices.get(officeId);
  const leader = leaderFor(job, office);
  const to = [...new Set(job.to)].filter((user) => user !== leader?.slackUser && isStaff(user, office));
  if (leader === undefined || to.length === 0) return;
  const made = { id: draftId(officeId, evidence), leader: leader.slackUser, to, reason: reasonOf(job), evidence, at };
  const draft = await deps.drafts.add(officeId, made);
  // Whoever sent it reads that it was sent; the question does not come back.
  if (await deps.outbox.isSaid(officeId, draftKey(draft.id))) return;
  await ask(office, draft, job, deps);
}

async function ask(office: Office, draft: KudosDraft, job: JobOf<"kudos.draft">, deps: KudosDeps): Promise<void> {
  const { leader: user, id } = draft;
  const preferences = await deps.preferences.of(office.id, user);
  const notice = { office, user, kind: "kudos", key: `kudos.draft/${id}`, job, preferences } as const;
  if ((await laterUnlessNow(notice, deps)) !== "now") return;
  const message = draftMessage(office, draft, preferences.language ?? office.language);
  await deps.say({ officeId: office.id, key: draftKey(id), team: office.slack.team, channel: user, message });
}

/** Who decides for the department that was helped, else a leader; nobody is asked to praise themselves alone. */
function leaderFor({ leader, evidence, to }: JobOf<"kudos.draft">, office: Office): Staff | undefined {
  const [department = ""] = evidence.kind === "help" ? evidence.ref.split("/") : [];
  const leaders = office.staff.filter(({ role }) => role === "leader");
  const asked = office.staff.filter(({ slackUser }) => slackUser === leader);
  const all = [...asked, ...headsOf(office, department), ...leaders].filter(({ withoutSlack }) => !withoutSlack);
  return all.find(({ slackUser }) => !to.includes(slackUser)) ?? all[0];
}

function isStaff(user: string, { staff }: Office): boolean {
  return staff.some(({ slackUser }) => slackUser === user);
}

/** What may not be posted is left out: whoever sends it finds words of their own. */
function reasonOf({ reason }: JobOf<"kudos.draft">): string {
  const words = tidy(reason);
  return problemOf(words, reasonLength) === "sensitive" ? "" : words;
}
