import { listening as en } from "./en/listening.ts";
import { listening as id } from "./id/listening.ts";
import type { InLanguages } from "./in-languages.ts";
import { listening as vi } from "./vi/listening.ts";

export const listeningTexts: InLanguages<typeof vi> = { vi, en, id };
