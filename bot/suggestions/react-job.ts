import * as z from "zod/mini";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { membershipsOf } from "#shared/offices/staff-office.ts";
import { asSuggestion } from "#shared/suggestions/as-suggestion.ts";
import { secondSuggestion } from "#shared/suggestions/second-suggestion.ts";
import { StepNotAllowed } from "#shared/suggestions/suggestion-errors.ts";
import { withdrawSuggestion } from "#shared/suggestions/withdraw-suggestion.ts";
import { understood } from "../slack/call-slack.ts";
import { asMeant } from "../slack/heard.ts";
import type { JobOf } from "../slack/working.ts";
import { raiseOnce } from "./raise-jobs.ts";
import { refuse } from "./refuse.ts";
import { showSuggestion } from "./show-suggestion.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";

type Reaction = JobOf<"suggestions.react">;

const Said = z.object({
  messages: z.array(z.object({ ts: z.string(), user: z.optional(z.string()), text: z.optional(z.string()) })),
});

/** A reaction to a message: for most messages it means nothing to us. */
export async function react(job: Reaction, deps: SuggestionDeps): Promise<void> {
  const members = await membershipsOf(job, deps);
  for (const { office } of members) {
    const id = await deps.suggestions.idAt(office.id, job);
    if (id !== undefined)
      return job.means === "second" ? secondIt(id, job, office, deps) : raiseOrNot(id, job, office, deps);
  }
  const office = members[0]?.office;
  if (office !== undefined && job.means === "raise" && job.added) await raiseIt(job, office, deps);
}

async function secondIt(id: string, job: Reaction, office: OpenedOffice, deps: SuggestionDeps): Promise<void> {
  const { user, at, added } = job;
  const shown = await secondSuggestion({ officeId: office.id, id, user, seconded: added, at }, deps.suggestions);
  if (shown !== undefined) await showSuggestion(shown, office, at, deps);
}

/** The author put their sign on it again, or takes it off: what nobody has answered goes with it. */
async function raiseOrNot(id: string, job: Reaction, office: OpenedOffice, deps: SuggestionDeps): Promise<void> {
  if (job.added) return raiseIt(job, office, deps);
  const kept = await deps.suggestions.get(office.id, id);
  if (kept?.author !== job.user || kept.source !== "shortcut" || kept.state !== "new") return;
  try {
    const step = { id, by: job.user, at: job.at, request: `react/${job.at}` };
    await showSuggestion(await withdrawSuggestion(step, office, deps), office, job.at, deps);
  } catch (error) {
    if (!(error instanceof StepNotAllowed)) throw error;
  }
}

async function raiseIt(job: Reaction, office: OpenedOffice, deps: SuggestionDeps): Promise<void> {
  const { channel, ts, user, at } = job;
  const text = await textOf(job, deps);
  if (text === "") return;
  const department = office.staff.find(({ slackUser }) => slackUser === user)?.department;
  const origin = { channel, ts };
  const request = `react/${channel}/${ts}/${at}`;
  const raised = {
    source: "shortcut",
    sourceKey: `${channel}/${ts}`,
    author: user,
    department,
    text,
    at,
    origin,
    request,
  } as const;
  await refuse({ user, request }, office, deps, () => raiseOnce(raised, user, office, deps));
}

/** The words as they were written by the one who marked them; none when they are somebody else's or gone. */
async function textOf({ team, channel, ts, user }: Reaction, { call }: SuggestionDeps): Promise<string> {
  const answer = await call(team, "conversations.replies", { channel, ts, latest: ts, inclusive: true, limit: 10 });
  const said = understood(Said, answer).messages.find((message) => message.ts === ts);
  return said?.user === user ? asSuggestion(asMeant(said.text ?? "")) : "";
}
