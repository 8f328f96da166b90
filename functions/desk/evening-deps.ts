import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Offices } from "#shared/offices/offices.ts";
import type { Assets } from "./assets.ts";

/** What the evening's pages are given; their tables they open themselves, with the first call. */
export interface EveningDeps {
  readonly client: DynamoDBDocumentClient;
  readonly peopleTable: string;
  readonly sessionsTable: string;
  readonly offices: Pick<Offices, "get">;
  readonly assets: Assets;
  /** Without a slash at the end. */
  readonly publicBaseUrl: string;
}
