import { receptionForm as en } from "./en/reception-form.ts";
import { receptionForm as id } from "./id/reception-form.ts";
import type { InLanguages } from "./in-languages.ts";
import { receptionForm as vi } from "./vi/reception-form.ts";

export const receptionFormTexts: InLanguages<typeof vi> = { vi, en, id };
