import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";

/** What a file is made from. */
export interface DownloadOf {
  readonly office: OpenedOffice;
  readonly client: DynamoDBDocumentClient;
  readonly peopleTable: string;
  readonly now: Instant;
}

/** The lines of a file, the header first; each ready-made by `csvLine`. */
export type Download = (of: DownloadOf) => Promise<readonly string[]>;

/** Every file that leaders can take from the staff pages, by name; its code is loaded with the first who asks. */
export const downloads: Readonly<Record<string, () => Promise<{ readonly download: Download }>>> = {
  kudos: () => import("./download-kudos.ts"),
  suggestions: () => import("./download-suggestions.ts"),
};
