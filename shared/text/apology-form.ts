import { apologyForm as en } from "./en/apology-form.ts";
import { apologyForm as id } from "./id/apology-form.ts";
import type { InLanguages } from "./in-languages.ts";
import { apologyForm as vi } from "./vi/apology-form.ts";

export const apologyFormTexts: InLanguages<typeof vi> = { vi, en, id };
