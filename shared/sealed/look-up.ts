import { shortHash } from "#shared/kernel/hash.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import type { Suggestion, Suggestions } from "#shared/suggestions/suggestion.ts";
import type { PendingAnswer, SealedItem, SealedItems, Tries } from "./sealed.ts";
import type { SealingOf } from "./sealing.ts";
import type { Unsealings, UnsealStep } from "./unsealing.ts";

export interface LookUpDeps {
  readonly items: SealedItems;
  readonly tries: Tries;
  readonly suggestions: Pick<Suggestions, "get">;
  readonly unsealings: Pick<Unsealings, "get">;
  readonly random: RandomBits;
}

/** What the holder of a token may know. */
export type LookedUp =
  | { readonly kind: "not-staff" | "too-many" | "unknown" | "held" }
  | { readonly kind: "refused"; readonly reason: NonNullable<SealedItem["refused"]> }
  | {
      readonly kind: "released";
      readonly suggestion: Suggestion;
      readonly pending?: PendingAnswer | undefined;
      /** Everything that was done to learn the author's name. */
      readonly audit: readonly UnsealStep[];
    };

type ByToken = SealingOf<"seal.look-up"> | SealingOf<"seal.answer">;

/** Says what became of the suggestion of a token, ten tries a person and hour. Nobody learns who asked. */
export async function lookUpSealed(asked: ByToken, office: OpenedOffice, deps: LookUpDeps): Promise<LookedUp> {
  const found = await find(asked, office, deps);
  return "item" in found ? shown(found.item, office, deps) : found;
}

/** Keeps what the holder of a token answers until the next release, and says how things stand. */
export async function answerSealed(
  answer: SealingOf<"seal.answer">,
  office: OpenedOffice,
  deps: LookUpDeps,
): Promise<LookedUp> {
  const found = await find(answer, office, deps);
  if (!("item" in found)) return found;
  const { at, act, words } = answer;
  const key = shortHash(deps.random(), 22);
  await deps.items.answer(office.id, found.item.key, { key, act, at, ...(words !== undefined && { words }) });
  return shown((await deps.items.get(office.id, found.item.key)) ?? found.item, office, deps);
}

async function find(asked: ByToken, office: OpenedOffice, { items, tries }: LookUpDeps) {
  const { team, user, viewId, replyHash, at } = asked;
  if (staffIn(office, team, user) === undefined) return { kind: "not-staff" } as const;
  // Taken before anything is read: many at once get no more than ten.
  const attempt = shortHash(`try ${viewId} ${asked.type} ${replyHash}`, 11);
  if (!(await tries.take(office.id, user, attempt, at))) return { kind: "too-many" } as const;
  const item = await items.byReply(office.id, replyHash);
  return item === undefined ? ({ kind: "unknown" } as const) : { item };
}

async function shown(item: SealedItem, office: OpenedOffice, deps: LookUpDeps): Promise<LookedUp> {
  if (item.refused !== undefined) return { kind: "refused", reason: item.refused };
  const suggestion = item.suggestion && (await deps.suggestions.get(office.id, item.suggestion));
  if (!suggestion) return { kind: "held" };
  const unsealing = await deps.unsealings.get(office.id, suggestion.id);
  return { kind: "released", suggestion, pending: item.pending, audit: unsealing?.steps ?? [] };
}
