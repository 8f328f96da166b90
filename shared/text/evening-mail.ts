import { eveningMail as en } from "./en/evening-mail.ts";
import { eveningMail as id } from "./id/evening-mail.ts";
import type { InLanguages } from "./in-languages.ts";
import { eveningMail as vi } from "./vi/evening-mail.ts";

export const eveningMailTexts: InLanguages<typeof vi> = { vi, en, id };
