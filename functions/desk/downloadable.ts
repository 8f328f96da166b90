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
