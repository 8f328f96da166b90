import { shortHash } from "#shared/kernel/hash.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import type { SealedItem, SealedItems } from "./sealed.ts";
import type { SealingOf } from "./sealing.ts";
import {
  lastRequest,
  leastReason,
  longestReason,
  type Request,
  type Unsealing,
  type Unsealings,
  type UnsealStep,
  unsealersOf,
} from "./unsealing.ts";

export interface UnsealDeps {
  readonly items: Pick<SealedItems, "bySuggestion">;
  readonly unsealings: Unsealings;
}

/** Why nothing came of it; said to the officer in their form. */
export type UnsealRefusal =
  | "no-officers"
  | "not-officer"
  | "not-sealed"
  | "not-asked"
  | "reason"
  | "asked-already"
  | "own"
  | "too-late";

/** How it stands for the officer who looks; `author` for the two who decided together, and for nobody else. */
export type Unsealed =
  | { readonly refusal: UnsealRefusal }
  | { readonly request: Request; readonly author?: Pick<SealedItem, "author" | "team"> | undefined };

type InForm = SealingOf<"seal.ask-unsealing" | "seal.show-unsealing" | "seal.decide-unsealing">;

const tries = 5;

/** The first officer asks. @returns the request that is open now. */
export async function askUnsealing(
  asked: SealingOf<"seal.ask-unsealing">,
  office: OpenedOffice,
  deps: UnsealDeps,
): Promise<Unsealed> {
  const words = asked.words.normalize("NFC").trim();
  const isReason = words.length >= leastReason && words.length <= longestReason && sensitiveIn(words).length === 0;
  return step(asked, office, deps, (last) => {
    if (!isReason) return "reason";
    if (last?.state === "open" || last?.state === "approved") return "asked-already";
    return { what: "asked", reason: asked.reason, words };
  });
}

/** The second officer decides on what the first one asked. */
export async function decideUnsealing(
  decided: SealingOf<"seal.decide-unsealing">,
  office: OpenedOffice,
  deps: UnsealDeps,
): Promise<Unsealed> {
  return step(decided, office, deps, (last) => {
    if (last?.state !== "open" || last.asked.at !== decided.askedAt) return "too-late";
    if (last.asked.by === decided.user) return "own";
    return { what: decided.approve ? "approved" : "refused" };
  });
}

/** Either officer looks; each look at the name is a step of its own, written before the name is read. */
export async function showUnsealing(
  looked: SealingOf<"seal.show-unsealing">,
  office: OpenedOffice,
  deps: UnsealDeps,
): Promise<Unsealed> {
  return step(looked, office, deps, (last) => {
    if (last === undefined) return "not-asked";
    return isOneOfTheTwo(looked.user, last) ? { what: "opened" } : undefined;
  });
}

type Step = Pick<UnsealStep, "what" | "reason" | "words">;
/** What is to be written down, undefined for nothing, or why not. */
type Decide = (last: Request | undefined) => Step | UnsealRefusal | undefined;

async function step(
  form: InForm,
  office: OpenedOffice,
  { items, unsealings }: UnsealDeps,
  decide: Decide,
): Promise<Unsealed> {
  const mayNot = refusalOf(form, office);
  if (mayNot !== undefined) return { refusal: mayNot };
  const item = await items.bySuggestion(office.id, form.suggestion);
  if (item === undefined) return { refusal: "not-sealed" };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const was = (await unsealings.get(office.id, form.suggestion)) ?? nobodyAsked(form.suggestion);
    const next = after(was, form, decide);
    if (typeof next === "string") return { refusal: next };
    if (next === was || (await unsealings.put(office.id, next, was.version))) return standing(next, form, item);
  }
  throw new Error("An unsealing is being changed by too many at once");
}

function refusalOf({ user, team }: InForm, office: OpenedOffice): UnsealRefusal | undefined {
  const officers = unsealersOf(office);
  if (officers.length === 0) return "no-officers";
  return officers.includes(user) && team === office.slack.team ? undefined : "not-officer";
}

/** @returns `was` itself where nothing is to be written down. */
function after(was: Unsealing, { type, viewId, at, user }: InForm, decide: Decide): Unsealing | UnsealRefusal {
  const request = shortHash(`${type} ${viewId}`, 22);
  if (was.steps.some((done) => done.request === request)) return was;
  const decided = decide(lastRequest(was, at));
  if (typeof decided === "string") return decided;
  if (decided === undefined) return was;
  return { ...was, steps: [...was.steps, { ...decided, at, by: user, request }] };
}

function nobodyAsked(suggestion: string): Unsealing {
  return { suggestion, steps: [], version: 0 };
}

function standing(unsealing: Unsealing, { user, at }: InForm, { author, team }: SealedItem): Unsealed {
  const request = lastRequest(unsealing, at);
  if (request === undefined) return { refusal: "not-asked" };
  return isOneOfTheTwo(user, request) ? { request, author: { author, team } } : { request };
}

function isOneOfTheTwo(user: string, { state, asked, decided }: Request): boolean {
  return state === "approved" && (user === asked.by || user === decided?.by);
}
