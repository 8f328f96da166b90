import { listeningForm as en } from "./en/listening-form.ts";
import { listeningForm as id } from "./id/listening-form.ts";
import type { InLanguages } from "./in-languages.ts";
import { listeningForm as vi } from "./vi/listening-form.ts";

export const listeningFormTexts: InLanguages<typeof vi> = { vi, en, id };
