import { home as en } from "./en/home.ts";
import { home as id } from "./id/home.ts";
import type { InLanguages } from "./in-languages.ts";
import { home as vi } from "./vi/home.ts";

export const homeTexts: InLanguages<typeof vi> = { vi, en, id };
