import * as z from "zod/mini";
import { Language } from "#shared/offices/office.ts";

/** What the evening's form knows when it comes back. */
export const FormMetadata = z.object({
  officeId: z.string(),
  date: z.iso.date(),
  department: z.optional(z.string()),
  language: Language,
  /** Ids of the questions, in the order of the fields. */
  questions: z.array(z.string()),
});
export type FormMetadata = z.infer<typeof FormMetadata>;
