import { dossierCard as en } from "./en/dossier-card.ts";
import { dossierCard as id } from "./id/dossier-card.ts";
import type { InLanguages } from "./in-languages.ts";
import { dossierCard as vi } from "./vi/dossier-card.ts";

export const dossierCardTexts: InLanguages<typeof vi> = { vi, en, id };
