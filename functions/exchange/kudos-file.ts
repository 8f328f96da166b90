import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { exportKudos, type KudosQuery } from "#shared/kudos/export-kudos.ts";
import { kudosCsvHeader, kudosCsvOf } from "#shared/kudos/exported-kudos.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";

/** Where thanks are kept. */
export interface KudosAt {
  readonly client: DynamoDBDocumentClient;
  readonly peopleTable: string;
}

/** The lines of a page of thanks, without their ends. @throws DomainError naming the field */
export async function kudosFile(query: KudosQuery, office: OpenedOffice, { client, peopleTable }: KudosAt) {
  const { items, cursor } = await exportKudos(query, office, dynamoKudos(client, peopleTable));
  return { lines: [kudosCsvHeader, ...items.map(kudosCsvOf)], cursor };
}
