import { kudosReports as en } from "./en/kudos-reports.ts";
import { kudosReports as id } from "./id/kudos-reports.ts";
import type { InLanguages } from "./in-languages.ts";
import { kudosReports as vi } from "./vi/kudos-reports.ts";

export const kudosReportTexts: InLanguages<typeof vi> = { vi, en, id };
