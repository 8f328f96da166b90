import { apologies as en } from "./en/apologies.ts";
import { apologies as id } from "./id/apologies.ts";
import type { InLanguages } from "./in-languages.ts";
import { apologies as vi } from "./vi/apologies.ts";

export const apologyTexts: InLanguages<typeof vi> = { vi, en, id };
