import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { dossierKeys, readDossier } from "#shared/dossiers/dossier-item.ts";

const shape = /^H\d{2}\.\d{5}-\d{6}-\d{4,7}$/;
/** No office has this number; read where a code is none, since the function that citizens reach may look up nothing else. */
const nowhere = "H00.00000-000000-0000";

/** Dossiers by the code on the receipt and nothing more, so that what citizens reach holds no code that writes. */
export function trackedDossiers(client: DynamoDBDocumentClient, table: string): Pick<Dossiers, "get"> {
  return {
    async get(officeId, code) {
      const Key = dossierKeys.dossier(officeId, shape.test(code) ? code : nowhere);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      if (Item === undefined) throw new DossierNotFound(code);
      return readDossier(Item);
    },
  };
}
