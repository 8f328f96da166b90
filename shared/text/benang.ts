import { benang as en } from "./en/benang.ts";
import { benang as id } from "./id/benang.ts";
import type { InLanguages } from "./in-languages.ts";
import { benang as vi } from "./vi/benang.ts";

export const benangTexts: InLanguages<typeof vi> = { vi, en, id };
