import { asSuggestion } from "#shared/suggestions/as-suggestion.ts";
import { mask } from "#shared/suggestions/mask-personal-numbers.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";

/** What somebody said freely, as it may be kept and repeated: nothing that tells who a citizen is, and no state secret. */
export function asAnswer(text: string): string {
  const kept = asSuggestion(text);
  return sensitiveIn(kept).reduce((words, { found }) => words.replaceAll(found, mask), kept);
}
