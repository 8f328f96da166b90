import { tracking as en } from "./en/tracking.ts";
import { tracking as id } from "./id/tracking.ts";
import type { InLanguages } from "./in-languages.ts";
import { tracking as vi } from "./vi/tracking.ts";

export const trackingTexts: InLanguages<typeof vi> = { vi, en, id };
