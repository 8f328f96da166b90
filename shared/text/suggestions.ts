import { suggestions as en } from "./en/suggestions.ts";
import { suggestions as id } from "./id/suggestions.ts";
import type { InLanguages } from "./in-languages.ts";
import { suggestions as vi } from "./vi/suggestions.ts";

export const suggestionTexts: InLanguages<typeof vi> = { vi, en, id };
