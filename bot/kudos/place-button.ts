import type { KudosPlace } from "#shared/kudos/kudos.ts";

interface OfOffice {
  readonly officeId: string;
}

/** What the button of a kudos brings back: where it is kept. */
export function writePlace({ officeId, date, id }: OfOffice & KudosPlace): string {
  return [officeId, date, id].join("/");
}

// No schema here: the receiver is small, and the worker parses the job that comes of it.
const place = /^(\d{5})\/(\d{4}-\d\d-\d\d)\/([\w-]{16})$/;
const draft = /^(\d{5})\/([\w-]{16})$/;

/** Undefined for what none of our buttons says. */
export function readPlace(value: string | undefined): (OfOffice & KudosPlace) | undefined {
  const [, officeId, date, id] = place.exec(value ?? "") ?? [];
  return officeId === undefined || date === undefined || id === undefined ? undefined : { officeId, date, id };
}

/** What the button of a draft brings back. */
export function writeDraft({ officeId, id }: OfOffice & { readonly id: string }): string {
  return [officeId, id].join("/");
}

export function readDraft(value: string | undefined): (OfOffice & { readonly id: string }) | undefined {
  const [, officeId, id] = draft.exec(value ?? "") ?? [];
  return officeId === undefined || id === undefined ? undefined : { officeId, id };
}
