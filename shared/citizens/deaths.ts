import { createHmac } from "node:crypto";
import type { Applicant } from "./applicant.ts";
import { personKey } from "./person-key.ts";

type Deceased = NonNullable<Applicant["deceased"]>;

/** Which death registrations of an office are of the same person. Nobody's name or number is kept, only keyed hashes. */
export interface Deaths {
  /**
   * Adds the code under every key. Whoever adds second learns of the first, whatever the hurry: adding and reading are
   * one write. @param officeId the office that handles them. @returns the other codes under any of the keys
   */
  add(officeId: string, keys: readonly string[], code: string): Promise<string[]>;
  /** Takes the code from keys that turned out wrong. */
  remove(officeId: string, keys: readonly string[], code: string): Promise<void>;
}

/**
 * What a death is found again by: the personal number, and name with year of birth and date of death. None when neither
 * number nor date is known: a name alone is nobody in particular. @param trackingKey of the office that handles it
 */
export function deathKeys(trackingKey: string, { name, personalId, born = "", diedOn }: Deceased): string[] {
  const key = Buffer.from(trackingKey, "base64url");
  const hash = (text: string) => createHmac("sha256", key).update(`death ${text}`).digest("base64url").slice(0, 22);
  return [
    ...(personalId === undefined ? [] : [hash(`number ${personalId}`)]),
    ...(diedOn === undefined ? [] : [hash(`person ${personKey(name)}|${born.slice(0, 4)}|${diedOn}`)]),
  ];
}
