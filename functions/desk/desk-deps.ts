import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Applicants } from "#shared/citizens/applicant.ts";
import type { Deaths } from "#shared/citizens/deaths.ts";
import type { CodesOfDays } from "#shared/dossiers/codes-of-days.ts";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { RandomBits } from "#shared/sessions/bearer.ts";
import type { Organisation } from "#shared/sessions/organisation.ts";
import type { Links, Sessions, SignIns } from "#shared/sessions/session.ts";
import type { Assets } from "./assets.ts";

/** What the desk works with. */
export interface DeskDeps {
  readonly dossiers: Dossiers;
  readonly codesOfDays: CodesOfDays;
  readonly citizens: { readonly applicants: Applicants; readonly deaths: Deaths };
  readonly offices: Offices;
  readonly links: Links;
  readonly sessions: Sessions;
  readonly signIns: SignIns;
  readonly organisation: Organisation;
  readonly assets: Assets;
  readonly random: RandomBits;
  /** Where citizens track and staff work, without a slash at the end. */
  readonly publicBaseUrl: string;
  /** For lists that are loaded by whoever downloads one. */
  readonly client: DynamoDBDocumentClient;
  readonly peopleTable: string;
}
