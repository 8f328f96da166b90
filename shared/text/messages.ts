import { messages as en } from "./en/messages.ts";
import { messages as id } from "./id/messages.ts";
import type { InLanguages } from "./in-languages.ts";
import { messages as vi } from "./vi/messages.ts";

export const messageTexts: InLanguages<typeof vi> = { vi, en, id };
