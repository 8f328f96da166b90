import type { Instant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { chairOf } from "#shared/suggestions/accountable.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import type { NoticeRole } from "./notice-message.ts";
import type { SuggestionDeps } from "./suggestion-deps.ts";

interface Told {
  readonly user: string | undefined;
  readonly as: NoticeRole;
}

/** Queues what each person is told about a step, a job for each: one whom Slack does not know keeps no other from hearing. */
export async function tellOfStep(
  suggestion: Suggestion,
  office: OpenedOffice,
  at: Instant,
  deps: Pick<SuggestionDeps, "jobs" | "suggestions">,
  number = suggestion.history.length - 1,
): Promise<void> {
  const step = suggestion.history[number];
  if (step === undefined) return;
  const joined = step.to === "merged" ? await authorOfWhole(suggestion, office, deps) : undefined;
  const told = [...toldOf(suggestion, step.to, office), ...(joined === undefined ? [] : [joined])];
  await queue(suggestion, number, told, office, at, deps);
}

/** A reminder about what stands as it is. */
export async function remindOf(
  suggestion: Suggestion,
  as: "remind" | "overdue",
  office: OpenedOffice,
  at: Instant,
  deps: Pick<SuggestionDeps, "jobs">,
): Promise<void> {
  await queue(suggestion, suggestion.history.length - 1, [{ user: suggestion.accountable, as }], office, at, deps);
}

function toldOf(suggestion: Suggestion, to: string, office: OpenedOffice): Told[] {
  const { author, accountable, seconders, commitment } = suggestion;
  const forAuthor: Told = { user: author, as: "author" };
  const forAnswerer: Told = { user: accountable, as: "accountable" };
  const forSeconders = seconders.map((user): Told => ({ user, as: "seconder" }));
  switch (to) {
    case "raised":
    case "reopened":
    case "assigned":
      return [forAnswerer, forAuthor];
    case "noted":
      return [forAnswerer];
    case "planned":
      return commitment?.owner === author ? [forAuthor] : [{ user: commitment?.owner, as: "owner" }, forAuthor];
    case "confirmed":
      return [forAnswerer, forAuthor];
    case "escalated":
      return [{ user: chairOf(office), as: "chair" }, forAuthor];
    case "done":
    case "declined":
      return [forAuthor, ...forSeconders];
    case "withdrawn":
      return [];
    default:
      return [forAuthor];
  }
}

async function authorOfWhole(
  { mergedInto }: Suggestion,
  { id }: OpenedOffice,
  { suggestions }: Pick<SuggestionDeps, "suggestions">,
): Promise<Told | undefined> {
  const whole = mergedInto === undefined ? undefined : await suggestions.get(id, mergedInto);
  return whole && { user: whole.author, as: "joined" };
}

async function queue(
  { id, history }: Suggestion,
  step: number,
  told: readonly Told[],
  { id: officeId, slack }: OpenedOffice,
  at: Instant,
  { jobs }: Pick<SuggestionDeps, "jobs">,
): Promise<void> {
  const by = history[step]?.by;
  const all = told.flatMap(({ user, as }) => {
    // Whoever took the step knows; a raise is acknowledged to its author.
    const knows = user === by && history[step]?.to !== "raised";
    if (user === undefined || (knows && as !== "remind" && as !== "overdue")) return [];
    const job = { type: "suggestions.tell", officeId, at, id, user, as, step } as const;
    return [{ lane: slack.team, key: `suggestions.tell/${officeId}/${id}/${step}/${as}/${user}`, job }];
  });
  if (all.length > 0) await jobs.sendAll(all);
}
