import { desk as en } from "./en/desk.ts";
import { desk as id } from "./id/desk.ts";
import type { InLanguages } from "./in-languages.ts";
import { desk as vi } from "./vi/desk.ts";

export const deskTexts: InLanguages<typeof vi> = { vi, en, id };
