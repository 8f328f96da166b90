import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { dossierKeys } from "./dossier-item.ts";
import type { StepFact } from "./dossier-steps.ts";

export interface IncomingCodes {
  /** A set: the same codes again change nothing. */
  add(officeId: string, date: string, codes: ReadonlySet<string>): Promise<void>;
}

/** The lists by which an office finds again what it handles and did not number itself. */
export function dynamoIncomingCodes(client: DynamoDBDocumentClient, table: string): IncomingCodes {
  return {
    async add(officeId, date, codes) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: dossierKeys.incoming(officeId, date),
          UpdateExpression: "ADD codes :codes",
          ExpressionAttributeValues: { ":codes": codes },
        }),
      );
    },
  };
}

/** Lists what came in from elsewhere under its date of reception. May be called again with any of the steps. */
export async function listIncoming(
  steps: readonly StepFact[],
  { offices, incoming }: { offices: Pick<Offices, "get">; incoming: IncomingCodes },
): Promise<void> {
  const byOffice = Map.groupBy(
    steps.filter((step) => step.incoming),
    ({ officeId }) => officeId,
  );
  for (const [officeId, ofOffice] of byOffice) {
    const { calendar } = await offices.get(officeId);
    for (const [date, ofDay] of Map.groupBy(ofOffice, ({ at }) => localDate(at, calendar.zone))) {
      await incoming.add(officeId, date, new Set(ofDay.map(({ code }) => code)));
    }
  }
}
