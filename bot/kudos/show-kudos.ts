import { draftOf } from "#shared/kudos/draft-source.ts";
import { kudosId } from "#shared/kudos/give-kudos.ts";
import type { Kudos } from "#shared/kudos/kudos.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import type { Saying } from "../slack/outbox.ts";
import { sayAll } from "../slack/say-all.ts";
import type { KudosDeps } from "./deps.ts";
import { draftKey, sentDraftMessage } from "./draft-message.ts";
import { giverMessage } from "./giver-message.ts";
import { publicMessage } from "./kudos-message.ts";

/** Names what whoever gave it is told: of one form or command one message, whatever becomes of it. */
export function giverKey(officeId: string, source: string): string {
  return `kudos/${kudosId(officeId, source)}/giver`;
}

/** Where thanks are said aloud. */
export function recognitionChannel(office: OpenedOffice): string {
  return setupOf(office).recognition.channel ?? office.slack.channels.endOfDay;
}

/**
 * Brings Slack up to what the ledger says of one kudos: the channel, each of those thanked, and whoever gave it. However often it is
 * done, each reads one message of it. @param source names the form, where it was just handed in
 */
export async function showKudos(
  office: OpenedOffice,
  kudos: Kudos,
  source: string | undefined,
  deps: KudosDeps,
): Promise<void> {
  await deps.jobs.sendAll(tellJobs(office, kudos));
  const sayings = await Promise.all([
    publicSaying(office, kudos, deps),
    giverSaying(office, kudos, deps),
    draftSaying(office, source, deps),
  ]);
  await sayAll(
    sayings.filter((saying) => saying !== undefined),
    deps.say,
  );
}

/** One job each: a department is more than one job may say. */
function tellJobs({ id: officeId, slack, staff }: OpenedOffice, { id, date, recipients, ...kudos }: Kudos): LaneJob[] {
  const inSlack = new Set(staff.filter(({ withoutSlack }) => !withoutSlack).map(({ slackUser }) => slackUser));
  const at = kudos.withdrawnAt ?? kudos.at;
  const state = kudos.withdrawnAt === undefined ? "given" : "withdrawn";
  return recipients
    .filter((user) => inSlack.has(user))
    .map((to) => ({
      lane: slack.team,
      key: ["kudos.tell", officeId, id, to, state].join("/"),
      job: { type: "kudos.tell", officeId, at, id, date, to } as const,
    }));
}

/** Private ones are not said aloud, nor is it said that something was taken back which nobody read. */
async function publicSaying(office: OpenedOffice, kudos: Kudos, { outbox }: KudosDeps): Promise<Saying | undefined> {
  if (kudos.isPrivate) return undefined;
  const { id: officeId, slack } = office;
  const key = `kudos/${kudos.id}`;
  if (kudos.withdrawnAt !== undefined && !(await outbox.isSaid(officeId, key))) return undefined;
  const channel = recognitionChannel(office);
  return { officeId, key, team: slack.team, channel, message: publicMessage(office, kudos) };
}

async function giverSaying(office: OpenedOffice, kudos: Kudos, { preferences }: KudosDeps): Promise<Saying> {
  const { id: officeId, slack } = office;
  const { language = office.language } = await preferences.of(officeId, kudos.giver);
  const key = `kudos/${kudos.id}/giver`;
  return { officeId, key, team: slack.team, channel: kudos.giver, message: giverMessage(office, kudos, language) };
}

/** The draft that it came from needs no button any more. */
async function draftSaying(
  office: OpenedOffice,
  source: string | undefined,
  { drafts, preferences }: KudosDeps,
): Promise<Saying | undefined> {
  const { id: officeId, slack } = office;
  const id = source === undefined ? undefined : draftOf(source);
  const draft = id === undefined ? undefined : await drafts.get(officeId, id);
  if (draft === undefined) return undefined;
  const { language = office.language } = await preferences.of(officeId, draft.leader);
  const words = sentDraftMessage(office, draft, language);
  return { officeId, key: draftKey(draft.id), team: slack.team, channel: draft.leader, message: words };
}
