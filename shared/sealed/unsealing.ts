import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import { UnsealReason } from "./sealing.ts";

/** One thing that was done to learn an author's name. None is ever taken away. */
export const UnsealStep = z.object({
  what: z.enum(["asked", "approved", "refused", "opened"]),
  at: z.iso.datetime(),
  /** Slack user id of the officer. */
  by: z.string(),
  /** With `asked`. */
  reason: z.optional(UnsealReason),
  words: z.optional(z.string()),
  /** Names the form it was done in, so that the same again is no second step. */
  request: z.string(),
});
export type UnsealStep = z.infer<typeof UnsealStep>;

/** The audit of one suggestion's author. */
export const Unsealing = z.object({
  suggestion: z.string(),
  steps: z.array(UnsealStep),
  /** Counts the changes; the condition of every write. */
  version: z.int(),
});
export type Unsealing = z.infer<typeof Unsealing>;

export interface Unsealings {
  get(officeId: string, suggestion: string): Promise<Unsealing | undefined>;
  /** One conditional write. @param wasVersion 0 for none. @returns false when somebody else changed it meanwhile. */
  put(officeId: string, next: Unsealing, wasVersion: number): Promise<boolean>;
}

/** Days within which the second officer decides; after that it is asked anew. */
export const decideWithinDays = 7;
/** Characters that the reason in words has at least: it must say something that somebody else can judge. */
export const leastReason = 20;
export const longestReason = 1_000;
const dayMs = 86_400_000;

/** What was asked last, and how it stands. */
export interface Request {
  readonly asked: UnsealStep;
  readonly state: "open" | "lapsed" | "approved" | "refused";
  /** The second officer, once they decided. */
  readonly decided?: UnsealStep | undefined;
}

/** Undefined while nobody asked. */
export function lastRequest({ steps }: Pick<Unsealing, "steps">, now: Instant): Request | undefined {
  const index = steps.findLastIndex(({ what }) => what === "asked");
  const asked = steps[index];
  if (asked === undefined) return undefined;
  const decided = steps.slice(index).find(({ what }) => what === "approved" || what === "refused");
  if (decided !== undefined) return { asked, decided, state: decided.what === "approved" ? "approved" : "refused" };
  const isLate = Date.parse(now) - Date.parse(asked.at) > decideWithinDays * dayMs;
  return { asked, state: isLate ? "lapsed" : "open" };
}

/** Who may, two together, have an author named: those of the setup who still work here. Nobody where they are fewer than two. */
export function unsealersOf(office: OpenedOffice): string[] {
  const named = new Set(setupOf(office).suggestions.unsealers ?? []);
  const here = office.staff.filter(({ slackUser, withoutSlack }) => named.has(slackUser) && withoutSlack !== true);
  return here.length < 2 ? [] : here.map(({ slackUser }) => slackUser);
}
