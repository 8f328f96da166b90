import * as z from "zod/mini";
import { Language, OfficeId } from "#shared/offices/office.ts";

/** What a button or a form is about; nothing of what somebody wrote. */
const Place = z.object({
  officeId: OfficeId,
  language: Language,
  id: z.string().check(z.regex(/^(KN|Q)-[0-9A-Z]{6}$/)),
  /** Version of the note as it was shown. */
  seen: z._default(z.int(), 0),
});
export type Place = z.infer<typeof Place>;

export function writePlace({ officeId, language, id, seen }: Place): string {
  return [officeId, language, id, seen].join(" ");
}

/** Undefined for what none of our buttons says. */
export function readPlace(value: string | undefined): Place | undefined {
  const [officeId, language, id, seen] = (value ?? "").split(" ");
  return Place.safeParse({ officeId, language, id, seen: Number(seen ?? 0) }).data;
}

const thread = z.object({ channel: z.string(), threadTs: z.string(), ts: z.string() });

/** What the form of a note has to know when it comes back. */
const FormOf = z.object({
  officeId: OfficeId,
  language: Language,
  thread: z.optional(thread),
  change: z.optional(z.object({ id: z.string(), seen: z.int() })),
});
export type FormOf = z.infer<typeof FormOf>;

export const writeFormOf = (of: FormOf): string => JSON.stringify(of);

/** Undefined for what none of our forms says. */
export function readFormOf(metadata: string): FormOf | undefined {
  try {
    return FormOf.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}
