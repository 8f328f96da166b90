import type { Language } from "#shared/offices/office.ts";
import { unsealing as en } from "./en/unsealing.ts";
import { unsealing as id } from "./id/unsealing.ts";
import { unsealing as vi } from "./vi/unsealing.ts";

/** Apart from the other texts, so that who has nothing to do with them does not load them. */
export const unsealingTexts: Readonly<Record<Language, typeof vi>> = { vi, en, id };
