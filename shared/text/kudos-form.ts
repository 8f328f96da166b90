import { kudosForm as en } from "./en/kudos-form.ts";
import { kudosForm as id } from "./id/kudos-form.ts";
import type { InLanguages } from "./in-languages.ts";
import { kudosForm as vi } from "./vi/kudos-form.ts";

export const kudosFormTexts: InLanguages<typeof vi> = { vi, en, id };
