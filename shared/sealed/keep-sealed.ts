import { shortHash } from "#shared/kernel/hash.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { staffIn } from "#shared/offices/staff-office.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import type { refusals, SealedItem, SealedItems } from "./sealed.ts";
import type { SealingOf } from "./sealing.ts";
import { takesAnonymous } from "./small-groups.ts";

interface Deps {
  readonly items: Pick<SealedItems, "keep">;
  readonly random: RandomBits;
}

/**
 * Keeps who wrote what until it is released; the same form again is the same suggestion. What may not be taken is kept without its
 * words, so that its author learns why by the token. @returns what is kept
 */
export async function keepSealed(
  submission: SealingOf<"seal.submit">,
  office: OpenedOffice,
  { items, random }: Deps,
): Promise<SealedItem> {
  const { team, user, viewId, at, text, replyHash } = submission;
  const refused = refusalOf(submission, office);
  const item: SealedItem = {
    key: formKey(team, viewId),
    sourceKey: random(),
    author: user,
    team,
    department: office.departments.find(({ id }) => id === submission.department)?.id,
    text: refused === undefined ? text.normalize("NFC").trim() : undefined,
    at,
    refused,
  };
  return items.keep(office.id, item, replyHash);
}

/** Names a form; Slack's own id of it stays out of the table. */
export function formKey(team: string, viewId: string): string {
  return shortHash(`form ${team} ${viewId}`, 22);
}

function refusalOf(
  { team, user, text }: SealingOf<"seal.submit">,
  office: OpenedOffice,
): (typeof refusals)[number] | undefined {
  if (staffIn(office, team, user) === undefined) return "not-staff";
  if (!takesAnonymous(office)) return "too-small";
  return sensitiveIn(text).length > 0 ? "sensitive-words" : undefined;
}
