import { suggestionForm as en } from "./en/suggestion-form.ts";
import { suggestionForm as id } from "./id/suggestion-form.ts";
import type { InLanguages } from "./in-languages.ts";
import { suggestionForm as vi } from "./vi/suggestion-form.ts";

export const suggestionFormTexts: InLanguages<typeof vi> = { vi, en, id };
