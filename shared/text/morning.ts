import { morning as en } from "./en/morning.ts";
import { morning as id } from "./id/morning.ts";
import type { InLanguages } from "./in-languages.ts";
import { morning as vi } from "./vi/morning.ts";

export const morningTexts: InLanguages<typeof vi> = { vi, en, id };
