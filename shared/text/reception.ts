import { reception as en } from "./en/reception.ts";
import { reception as id } from "./id/reception.ts";
import type { InLanguages } from "./in-languages.ts";
import { reception as vi } from "./vi/reception.ts";

export const receptionTexts: InLanguages<typeof vi> = { vi, en, id };
