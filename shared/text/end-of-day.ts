import { endOfDay as en } from "./en/end-of-day.ts";
import { endOfDay as id } from "./id/end-of-day.ts";
import type { InLanguages } from "./in-languages.ts";
import { endOfDay as vi } from "./vi/end-of-day.ts";

export const endOfDayTexts: InLanguages<typeof vi> = { vi, en, id };
