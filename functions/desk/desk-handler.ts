import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { problemOf } from "../http/problems.ts";
import { serve } from "../http/serve.ts";

export interface DeskSetting {
  readonly client: DynamoDBDocumentClient;
  readonly dossiersTable: string;
  readonly peopleTable: string;
  readonly citizensTable: string;
  readonly sessionsTable: string;
  readonly publicBaseUrl: string;
  /** Milliseconds; only for how long a row read is trusted. */
  readonly nowMs: () => number;
}

/** The pages of the staff: reception, signing, printing. Entered by a one-time link or the organisation's sign-in. */
export function deskHandler(_setting: DeskSetting): ReturnType<typeof serve> {
  return serve([], problemOf);
}
