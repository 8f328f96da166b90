/** Action id of "sign these". */
export const signAction = "signing.sign";

/** So many are shown, and signed by one press. */
export const shownDossiers = 20;

interface Shown {
  readonly officeId: string;
  /** What the message showed when it was pressed; whatever came later is not signed unseen. */
  readonly codes: readonly string[];
}

export function writeSign({ officeId, codes }: Shown): string {
  return `${officeId}/${codes.join(",")}`;
}

// No schema here: the receiver is small, and the worker parses the job that comes of it.
const shape = /^(\d{5})\/([A-Z0-9.-]{6,40}(?:,[A-Z0-9.-]{6,40}){0,19})$/;

/** Undefined for what none of our buttons says. */
export function readSign(value: string | undefined): Shown | undefined {
  const [, officeId, codes] = shape.exec(value ?? "") ?? [];
  return officeId === undefined || codes === undefined ? undefined : { officeId, codes: codes.split(",") };
}
