import type { Evidence } from "#shared/kudos/kudos.ts";
import type { Language } from "#shared/offices/office.ts";

/** What the form has to know when it comes back. */
export interface KudosFormOf {
  readonly officeId: string;
  readonly language: Language;
  readonly award: boolean;
  /** The draft that it was opened from. */
  readonly draft?: string | undefined;
  readonly evidence?: Evidence | undefined;
}

export function writeFormOf({ officeId, language, award, draft = "", evidence }: KudosFormOf): string {
  const proof = evidence === undefined ? "" : `${evidence.kind}:${evidence.ref}`;
  return [officeId, language, award ? "award" : "thanks", draft, proof].join(" ");
}

// No schema here: the receiver is small, and the worker parses the job that comes of it.
const shape = /^(\d{5}) (vi|en|id) (award|thanks) ([\w-]*) (?:(help|dossier|praise|message):(\S{1,120}))?$/;

/** Undefined for what none of our forms says. */
export function readFormOf(metadata: string): KudosFormOf | undefined {
  const found = shape.exec(metadata);
  if (found === null) return undefined;
  const [, officeId = "", language, kind, draft, proof, ref] = found;
  return {
    officeId,
    language: language as Language,
    award: kind === "award",
    ...(draft !== "" && { draft }),
    ...(proof !== undefined && ref !== undefined && { evidence: { kind: proof as Evidence["kind"], ref } }),
  };
}
