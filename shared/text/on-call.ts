import { onCall as en } from "./en/on-call.ts";
import { onCall as id } from "./id/on-call.ts";
import type { InLanguages } from "./in-languages.ts";
import { onCall as vi } from "./vi/on-call.ts";

export const onCallTexts: InLanguages<typeof vi> = { vi, en, id };
