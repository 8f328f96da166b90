import { kudosValues as en } from "./en/kudos-values.ts";
import { kudosValues as id } from "./id/kudos-values.ts";
import type { InLanguages } from "./in-languages.ts";
import { kudosValues as vi } from "./vi/kudos-values.ts";

export const kudosValueTexts: InLanguages<typeof vi> = { vi, en, id };
