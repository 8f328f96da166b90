import { promise as en } from "./en/promise.ts";
import { promise as id } from "./id/promise.ts";
import type { InLanguages } from "./in-languages.ts";
import { promise as vi } from "./vi/promise.ts";

export const promiseTexts: InLanguages<typeof vi> = { vi, en, id };
