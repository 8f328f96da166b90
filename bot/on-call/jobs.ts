import type { Dossier, Dossiers } from "#shared/dossiers/dossier.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import { wallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { type AcceptResult, acceptDuty } from "#shared/on-call/accept-duty.ts";
import { askNext } from "#shared/on-call/ask-next.ts";
import type { Duties, Duty } from "#shared/on-call/duty.ts";
import { onCallTexts } from "#shared/text/on-call.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { paragraph } from "../slack/blocks.ts";
import { message } from "../slack/message.ts";
import type { Say, Saying } from "../slack/outbox.ts";
import { sayAll } from "../slack/say-all.ts";
import type { Whisper } from "../slack/whisper.ts";
import type { Handlers, JobOf } from "../slack/working.ts";
import { askMessage } from "./ask-message.ts";
import { urgentDossierMessage } from "./dossier-message.ts";

interface Deps {
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get">;
  readonly duties: Duties;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly say: Say;
  readonly whisper: Whisper;
}

type OnCallJobs = "on-call.show-dossier" | "on-call.ask" | "on-call.accept";

/** What the worker does for those on call: one message an urgent dossier, brought up to date where it stands, and a question to each. */
export function onCallHandlers(deps: Deps): Pick<Handlers, OnCallJobs> {
  return {
    "on-call.show-dossier": async ({ officeId, code }) => {
      const [office, dossier, duty] = await Promise.all([
        deps.offices.get(officeId),
        deps.dossiers.get(officeId, code),
        deps.duties.read(officeId, code),
      ]);
      await show(office, dossier, duty, deps.say);
    },
    "on-call.ask": async ({ officeId, code, turn }) => {
      const office = await deps.offices.get(officeId);
      const { dossier, duty } = await askNext({ code, turn }, office, deps);
      await show(office, dossier, duty, deps.say);
    },
    "on-call.accept": (job) => accept(job, deps),
  };
}

async function accept(job: JobOf<"on-call.accept">, deps: Deps): Promise<void> {
  const office = await deps.offices.get(job.officeId);
  const result = await acceptDuty(job, office, deps);
  if ("dossier" in result) await show(office, result.dossier, result.duty, deps.say);
  const words = wordsFor(job, office, result);
  if (words === undefined) return;
  const { team, channel, user } = job;
  await deps.whisper({ team, channel, user, message: message(words, paragraph(words)) });
}

/** What only the one who pressed is told; nothing to the first, who sees it in the message. */
function wordsFor({ code, at }: JobOf<"on-call.accept">, office: Office, result: AcceptResult): string | undefined {
  const texts = onCallTexts[office.language];
  if (result.kind === "elsewhere") return undefined;
  if (result.kind === "not-on-call") return texts.noteNotOnCall(office.name);
  if (result.kind === "over") return texts.noteOver(code);
  const { by } = result;
  const time = wallTime(by.at, office.calendar.zone);
  if (result.kind === "accepted") return by.at === at ? undefined : texts.noteYours(code, time);
  return texts.noteTaken(code, office.staff.find(({ slackUser }) => slackUser === by.user)?.name ?? "", time);
}

/** The channel's message and what was asked of each, all as the tables say; who was asked last comes first. */
async function show(office: Office, dossier: Dossier, duty: Duty | undefined, say: Say): Promise<void> {
  const { id: officeId, slack } = office;
  const base = { officeId, team: slack.team };
  const key = `on-call/${dossier.code}`;
  const asked = (duty?.asked ?? []).map(
    (said, turn): Saying => ({
      ...base,
      key: `${key}/${turn}`,
      channel: said.user,
      message: askMessage(office, dossier, duty as Duty, said),
    }),
  );
  const inChannel = {
    ...base,
    key,
    channel: slack.channels.onCall,
    message: urgentDossierMessage(office, dossier, duty),
  };
  await sayAll([...asked.slice(-1), inChannel, ...asked.slice(0, -1)], say);
}
