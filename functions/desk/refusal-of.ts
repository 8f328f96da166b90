import type { Language } from "#shared/offices/office.ts";
import { ProviderUnavailable } from "#shared/sessions/organisation.ts";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { problem, problemOf } from "../http/problems.ts";
import type { Reply } from "../http/route.ts";

/** A refusal as the desk says it: the API's problem, with the sentence for whoever sits at the counter where there is one. */
export interface DeskRefusal {
  readonly status: number;
  readonly fact: string;
  readonly words: string;
  readonly reply: Reply;
}

interface ProblemBody {
  readonly type: string;
  readonly detail: string;
}

const titles: Readonly<Record<number, string>> = {
  401: "Nobody is signed in",
  403: "You may not do that",
};

/** @param language of the office, or of the browser while nobody is known. */
export function refusalOf(error: unknown, language: Language): DeskRefusal {
  const { status, body, headers = {} } = problemFor(error);
  const { type, detail } = body as ProblemBody;
  const fact = type.slice(type.lastIndexOf(":") + 1);
  const words = wordsOf(fact, detail, language) ?? (status === 400 ? deskDoorTexts[language].refusals.invalid : detail);
  // There is no key to offer here: people come in by a link or by their organisation.
  const { "www-authenticate": _, ...kept } = headers;
  const title = titles[status];
  const told = { ...(body as object), ...(title !== undefined && { title }), detail: words };
  return { status, fact, words, reply: { status, body: told, headers: kept } };
}

function problemFor(error: unknown): Reply {
  if (error instanceof ProviderUnavailable) return problem(503, "provider-unavailable", "The sign-in does not answer");
  return problemOf(error);
}

const codes = /[A-Z0-9.]+-\d{6}-\d{4,7}/g;

/**
 * What the desk says of a fact; undefined where the detail speaks for itself. @param detail of the problem: the other dossiers
 * that it names, after the one that was asked about, are named too.
 */
export function wordsOf(fact: string, detail: string, language: Language): string | undefined {
  const sentences: Readonly<Record<string, string>> = deskDoorTexts[language].refusals;
  const others = (detail.match(codes) ?? []).slice(1);
  const sentence = sentences[fact];
  return sentence === undefined || others.length === 0 ? sentence : `${sentence} (${others.join(", ")})`;
}
