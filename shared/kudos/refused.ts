import { DomainError } from "#shared/kernel/errors.ts";

/** Why thanks were not sent: whoever gives them is told in their own words. */
export type KudosFact =
  | "nobody"
  | "self"
  | "not-staff"
  | "too-many-people"
  | "empty-group"
  | "unknown-group"
  | "unknown-value"
  | "reason-short"
  | "reason-long"
  | "citation"
  | "sensitive"
  | "unknown-dossier"
  | "may-not-award"
  | "allowance"
  | "pair"
  | "busy"
  | "not-yours"
  | "too-late";

const conflicts: ReadonlySet<KudosFact> = new Set(["allowance", "pair", "busy", "too-late"]);

/** The office's rules of recognition say no; nothing was kept. */
export class KudosRefused extends DomainError {
  override name = "KudosRefused";
  declare readonly fact: KudosFact;
  /** Whom or what it is about: Slack user ids, or what was found in a text. */
  readonly about: readonly string[];

  constructor(fact: KudosFact, field: string, problem: string, about: readonly string[] = []) {
    super(conflicts.has(fact) ? "conflict" : "invalid", fact, `${field} ${problem}`, [{ field, problem }]);
    this.about = about;
  }
}
