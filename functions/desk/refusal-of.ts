import type { Language } from "#shared/offices/office.ts";
import { ProviderUnavailable } from "#shared/sessions/organisation.ts";
import { deskDoorTexts } from "#shared/text/texts.ts";
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
  const words = wordsFor(fact, language) ?? detail;
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

function wordsFor(fact: string, language: Language): string | undefined {
  const sentences: Readonly<Record<string, string>> = deskDoorTexts[language].refusals;
  return sentences[fact];
}
