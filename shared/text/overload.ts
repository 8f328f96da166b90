import { overload as en } from "./en/overload.ts";
import { overload as id } from "./id/overload.ts";
import type { InLanguages } from "./in-languages.ts";
import { overload as vi } from "./vi/overload.ts";

export const overloadTexts: InLanguages<typeof vi> = { vi, en, id };
