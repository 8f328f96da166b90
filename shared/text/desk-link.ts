import { deskLink as en } from "./en/desk-link.ts";
import { deskLink as id } from "./id/desk-link.ts";
import type { InLanguages } from "./in-languages.ts";
import { deskLink as vi } from "./vi/desk-link.ts";

export const deskLinkTexts: InLanguages<typeof vi> = { vi, en, id };
