import { kudos as en } from "./en/kudos.ts";
import { kudos as id } from "./id/kudos.ts";
import type { InLanguages } from "./in-languages.ts";
import { kudos as vi } from "./vi/kudos.ts";

export const kudosTexts: InLanguages<typeof vi> = { vi, en, id };
