import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import { anExchange } from "#test/kit/an-exchange.ts";
import type { OfficeTables } from "#test/kit/dynamodb.ts";
import { aRow } from "./rows.ts";

/** What the office took over: handed over after closing. */
export const imported = aRow({
  status: 10,
  finishedAt: "2026-01-05T10:00:00+07:00",
  returnedAt: "2026-01-05T18:30:00+07:00",
});
/** What its own counter received. */
export const codes = [1, 2, 3].map((number) => `H29.27163-260105-000${number}`);

/** An office with four dossiers of 5 January 2026, and citizens who left all they could. */
export async function anOfficeWithDossiers() {
  const office = await anExchange();
  const applicant = { name: "Trần Thị Bưởi", personalId: "079180012345", phone: "0912345678", address: "12 Lê Lợi" };
  for (const number of [1, 2, 3]) {
    const receivedAt = `2026-01-05T08:1${number}:00+07:00`;
    const body = { procedure: "2.000815", receivedAt, channel: "direct", applicant };
    await office.send("POST", "/v1/offices/27163/dossiers", { key: `seed ${number}`, body });
  }
  await office.exchange.rows([imported]);
  await listIncoming(office.tables, "27163", imported.code);
  return office;
}

/** What the projection lists of the stream. */
export async function listIncoming(tables: OfficeTables, officeId: string, code: string): Promise<void> {
  await tables.documentClient.send(
    new UpdateCommand({
      TableName: tables.dossiersTable,
      Key: dossierKeys.incoming(officeId, "2026-01-05"),
      UpdateExpression: "ADD codes :codes",
      ExpressionAttributeValues: { ":codes": new Set([code]) },
    }),
  );
}

export const linesOf = (body: string) =>
  body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
