import * as z from "zod/mini";
import { Language } from "#shared/offices/office.ts";

/** What the raise form and its preview have to know when they come back; never who wrote an anonymous one. */
export const RaiseMetadata = z.object({
  officeId: z.string(),
  language: Language,
  /** Under what name it would be posted. */
  name: z.string(),
  /** Whose words it is, where that is not who hands the form in. */
  author: z.optional(z.string()),
  origin: z.optional(z.object({ channel: z.string(), ts: z.string(), link: z.optional(z.string()) })),
  /** Chosen in the form, for its preview. */
  as: z.optional(z.enum(["named", "anonymous"])),
  department: z.optional(z.string()),
  place: z.optional(z.string()),
});
export type RaiseMetadata = z.infer<typeof RaiseMetadata>;

/** What the form of a step has to know. */
export const StepMetadata = z.object({
  officeId: z.string(),
  id: z.string(),
  language: Language,
  /** The step whose fields it shows. */
  to: z.optional(z.string()),
  /** How far the suggestion had moved when the form was filled. */
  seen: z.int(),
});
export type StepMetadata = z.infer<typeof StepMetadata>;

/** Undefined for what none of our forms says. */
export function readMetadata<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
