import { signing as en } from "./en/signing.ts";
import { signing as id } from "./id/signing.ts";
import type { InLanguages } from "./in-languages.ts";
import { signing as vi } from "./vi/signing.ts";

export const signingTexts: InLanguages<typeof vi> = { vi, en, id };
