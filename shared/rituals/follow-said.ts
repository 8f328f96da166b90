import { fold } from "#shared/kernel/fold.ts";
import { shortHash } from "#shared/kernel/hash.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { longestSuggestion, type RaiseDeps, raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import type { Raise, Suggestion } from "#shared/suggestions/suggestion.ts";
import { StepNotAllowed } from "#shared/suggestions/suggestion-errors.ts";
import { nameOfSource } from "#shared/suggestions/suggestion-id.ts";
import { withdrawSuggestion } from "#shared/suggestions/withdraw-suggestion.ts";
import { type Answer, suggestionIn } from "./answer.ts";
import { scopeOf } from "./evening.ts";

/**
 * Lets a suggestion follow the answer it was said in: it is raised with it, takes new words as long as nobody has answered it, and is
 * taken back with it as long as it is new. What has moved on stays as it is. @returns the suggestion that changed or was raised
 */
export async function followSaid(
  answer: Answer,
  office: OpenedOffice,
  deps: RaiseDeps,
): Promise<Suggestion | undefined> {
  const said = suggestionIn(answer)?.slice(0, longestSuggestion).toWellFormed();
  if (said === undefined) return takeBack(answer, office, deps);
  // The message may be followed already: by a shortcut, whoever took it.
  const { message } = answer;
  const known = message && (await deps.suggestions.idAt(office.id, message));
  const raise = raiseOf(answer, said);
  if (known !== undefined && !nameOf(office.id, raise.sourceKey).ids.includes(known)) return undefined;
  const kept = await raiseSuggestion(raise, office, deps);
  if (kept.state === "withdrawn") return raiseAnew(raise, office, deps);
  return kept.text === said ? kept : reword(kept, said, office.id, deps);
}

/** What was taken back and is said again is another suggestion. */
function raiseAnew(raise: Raise, office: OpenedOffice, deps: RaiseDeps): Promise<Suggestion> {
  const sourceKey = `${raise.sourceKey}/${shortHash(raise.text, 8)}`;
  return raiseSuggestion({ ...raise, sourceKey }, office, deps);
}

async function reword(
  kept: Suggestion,
  text: string,
  officeId: string,
  { suggestions }: RaiseDeps,
): Promise<Suggestion | undefined> {
  if (kept.state !== "new") return undefined;
  const next = { ...kept, text, folded: foldedWords(text), version: kept.version + 1 };
  // Somebody has moved it on meanwhile: then it stays as they read it.
  return suggestions.replace(officeId, next, kept.version);
}

async function takeBack(answer: Answer, office: OpenedOffice, deps: RaiseDeps): Promise<Suggestion | undefined> {
  // What never changed never was another.
  if (answer.message !== undefined && answer.changedAt === answer.at) return undefined;
  const kept = await find(answer, office.id, deps);
  if (kept?.state !== "new") return undefined;
  const { user, changedAt } = answer;
  try {
    return await withdrawSuggestion({ id: kept.id, by: user, at: changedAt, request: changedAt }, office, deps);
  } catch (error) {
    if (error instanceof StepNotAllowed) return undefined;
    throw error;
  }
}

async function find(answer: Answer, officeId: string, { suggestions }: RaiseDeps): Promise<Suggestion | undefined> {
  const { ids, sourceHash } = nameOf(officeId, sourceKeyOf(answer));
  for (const id of ids) {
    const kept = await suggestions.get(officeId, id);
    if (kept === undefined || kept.sourceHash === sourceHash) return kept;
  }
  return undefined;
}

function nameOf(officeId: string, sourceKey: string) {
  return nameOfSource(officeId, "evening", sourceKey);
}

function raiseOf(answer: Answer, text: string): Raise {
  const { user: author, department, at, message: origin } = answer;
  return { source: "evening", sourceKey: sourceKeyOf(answer), author, department, text, at, origin };
}

function sourceKeyOf({ message, user, ...which }: Answer): string {
  return message === undefined ? `${scopeOf(which)}/${user}` : `${message.channel}/${message.ts}`;
}

function foldedWords(text: string): string {
  return [...new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])].join(" ");
}
