import { setup as en } from "./en/setup.ts";
import { setup as id } from "./id/setup.ts";
import type { InLanguages } from "./in-languages.ts";
import { setup as vi } from "./vi/setup.ts";

export const setupTexts: InLanguages<typeof vi> = { vi, en, id };
