import { DomainError } from "#shared/kernel/errors.ts";
import { sensitiveIn } from "./sensitive.ts";
import { SensitiveWords } from "./suggestion-errors.ts";

/**
 * Words as they may be kept and posted: NFC, trimmed. @param most characters
 * @throws SensitiveWords; DomainError naming the field when it is empty or too long
 */
export function guarded(field: string, text: string, most: number): string {
  const words = text.normalize("NFC").trim();
  if (words === "" || words.length > most) {
    const problem = `must have 1 to ${most} characters`;
    throw new DomainError("invalid", "invalid-words", `${field} ${problem}`, [{ field, problem }]);
  }
  const found = sensitiveIn(words);
  if (found.length > 0) throw new SensitiveWords(field, found);
  return words;
}
