import { eveningPage as en } from "./en/evening-page.ts";
import { eveningPage as id } from "./id/evening-page.ts";
import type { InLanguages } from "./in-languages.ts";
import { eveningPage as vi } from "./vi/evening-page.ts";

export const eveningPageTexts: InLanguages<typeof vi> = { vi, en, id };
