import type { Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Episode, Episodes } from "#shared/overload/episode.ts";
import { offerHelp } from "#shared/overload/offer-help.ts";
import type { BatchJobQueue } from "#shared/platform/jobs-queue.ts";
import { overloadTexts } from "#shared/text/overload.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { Say } from "../slack/outbox.ts";
import type { Whisper } from "../slack/whisper.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { alertMessage, departmentName } from "./alert-message.ts";
import { draftedThanks } from "./drafted-thanks.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly episodes: Episodes;
  readonly jobs: Pick<BatchJobQueue, "sendAll">;
  readonly say: Say;
  readonly whisper: Whisper;
}

/** What the worker does about overload. */
export function overloadHandlers(deps: Deps): Pick<Handlers, "overload.show" | "overload.offer-help"> {
  return {
    "overload.show": async ({ officeId, department, episode }) => {
      const followed = await deps.episodes.follow(officeId, department, episode);
      if (followed === undefined) return;
      const office = await deps.offices.get(officeId);
      await sayAlert(office, followed, deps.say);
      await deps.jobs.sendAll(draftedThanks(office, followed));
    },
    "overload.offer-help": (job) => answerOffer(job, deps),
  };
}

async function answerOffer(
  job: JobOf<"overload.offer-help">,
  { offices, episodes, say, whisper }: Deps,
): Promise<void> {
  const { department, team, channel, user } = job;
  const office = await offices.get(job.officeId);
  const result = await offerHelp({ department, startedAt: job.episode, team, user }, office, episodes);
  const texts = overloadTexts[office.language];
  const tell = (words: string) => whisper({ team, channel, user, message: message(words, paragraph(words)) });
  switch (result.kind) {
    case "elsewhere":
      return;
    case "not-staff":
      return tell(texts.noteNotStaff(office.name));
    case "over":
      // The message that was pressed still had the button.
      if (result.episode !== undefined) await sayAlert(office, result.episode, say);
      return tell(texts.noteOver(departmentName(office, department)));
    case "counted":
      return sayAlert(office, result.episode, say);
  }
}

/** One message per episode, in the department's channel or where those who can help are. */
async function sayAlert(office: Office, episode: Episode, say: Say): Promise<void> {
  const { team, channels } = office.slack;
  const own = office.departments.find(({ id }) => id === episode.department)?.channel;
  await say({
    officeId: office.id,
    key: `overload/${episode.department}/${episode.startedAt}`,
    team,
    channel: own ?? channels.help,
    message: alertMessage(office, episode),
  });
}
