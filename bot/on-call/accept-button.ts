/** Action id of "I will take it". */
export const acceptAction = "on-call.accept";

interface Named {
  readonly officeId: string;
  readonly code: string;
}

/** What the button brings back when it is pressed: which office and dossier it stands for. */
export function writeAccept({ officeId, code }: Named): string {
  return `${officeId}/${code}`;
}

// No schema here: the receiver is small, and the worker parses the job that comes of it.
const named = /^(\d{5})\/([A-Za-z0-9.-]{6,40})$/;

/** Undefined for what none of our buttons says. */
export function readAccept(value: string | undefined): Named | undefined {
  const [, officeId, code] = named.exec(value ?? "") ?? [];
  return officeId === undefined || code === undefined ? undefined : { officeId, code };
}
