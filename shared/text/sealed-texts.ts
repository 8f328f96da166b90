import type { Language } from "#shared/offices/office.ts";
import { sealed as en } from "./en/sealed.ts";
import { sealed as id } from "./id/sealed.ts";
import { sealed as vi } from "./vi/sealed.ts";

/** Apart from the other texts, so that who has nothing to do with them does not load them. */
export const sealedTexts: Readonly<Record<Language, typeof vi>> = { vi, en, id };
