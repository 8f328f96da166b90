import type { Offices } from "#shared/offices/offices.ts";
import type { Totals } from "#shared/reports/day-totals.ts";
import type { Answers } from "#shared/rituals/answer.ts";
import type { Evenings } from "#shared/rituals/evening.ts";
import { openEvening } from "#shared/rituals/open-evening.ts";
import { recordReply } from "#shared/rituals/record-reply.ts";
import type { Say } from "../slack/outbox.ts";
import { PassingTrouble } from "../slack/troubles.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { eveningMessage } from "./evening-message.ts";
import { recordedMessage } from "./recorded-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get" | "officeOfChannel">;
  readonly evenings: Evenings;
  readonly answers: Answers;
  readonly totals: Totals;
  readonly say: Say;
}

/** What the worker does in the evening. */
export function endOfDayHandlers(deps: Deps): Pick<Handlers, "end-of-day.open" | "end-of-day.reply"> {
  return {
    "end-of-day.open": (job) => open(job, deps),
    "end-of-day.reply": (job) => answerReply(job, deps),
  };
}

async function open({ officeId, date, at }: JobOf<"end-of-day.open">, deps: Deps): Promise<void> {
  const office = await deps.offices.get(officeId);
  const evening = await openEvening(office, date, at, deps);
  const { team, channels } = office.slack;
  const thread = await deps.say({
    officeId,
    key: `end-of-day/${date}`,
    team,
    channel: channels.endOfDay,
    message: eveningMessage(office, evening),
  });
  await deps.evenings.place(officeId, date, thread);
}

async function answerReply(job: JobOf<"end-of-day.reply">, deps: Deps): Promise<void> {
  const reply = await recordReply(job, deps);
  if (reply.kind === "opening") throw new PassingTrouble("evening-thread-not-known-yet", { waitSeconds: 2 });
  if (reply.kind !== "recorded" || reply.all.length === 0) return;
  const { language } = await deps.offices.get(reply.officeId);
  await deps.say({
    officeId: reply.officeId,
    key: `end-of-day/${reply.date}/recorded`,
    team: job.team,
    channel: job.channel,
    threadTs: job.threadTs,
    message: recordedMessage(language, reply.all),
  });
}
