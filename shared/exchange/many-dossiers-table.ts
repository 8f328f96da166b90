import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { homeOf } from "#shared/dossiers/dossier-code.ts";
import { dossierKeys, readDossier } from "#shared/dossiers/dossier-item.ts";
import type { ManyDossiers } from "./list-received.ts";
import { readMany } from "./read-many.ts";

/** Dossiers by their codes, a hundred a round trip, half a read unit each. */
export function dynamoManyDossiers(client: DynamoDBDocumentClient, table: string): ManyDossiers {
  return {
    async getMany(officeId, codes) {
      const keys = codes.map((code) => dossierKeys.dossier(homeOf(code, officeId), code));
      const items = await readMany(client, table, keys, false);
      const seen = items.map(readDossier).filter((dossier) => [dossier.officeId, dossier.handledBy].includes(officeId));
      const byCode = new Map(seen.map((dossier) => [dossier.code, dossier]));
      return codes.map((code) => byCode.get(code)).filter((dossier) => dossier !== undefined);
    },
  };
}
