import { knowHow as en } from "./en/know-how.ts";
import { knowHow as id } from "./id/know-how.ts";
import type { InLanguages } from "./in-languages.ts";
import { knowHow as vi } from "./vi/know-how.ts";

export const knowHowTexts: InLanguages<typeof vi> = { vi, en, id };
