import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { overloadKeys } from "#shared/overload/overload-table.ts";
import { planEndOfDay } from "#shared/rituals/plan-end-of-day.ts";
import { dynamoRituals, ritualKeys } from "#shared/rituals/ritual-table.ts";
import { clientSettings } from "../engines/client-settings.ts";
import type { LocalOffice } from "../local-office.ts";

/**
 * Sets what only moves forward to `from`: the due-list of rituals, and the newest queue readings, beside which an older
 * one counts for nothing. Only for a sample day on a laptop.
 */
export async function standAt(from: Instant, offices: readonly Office[], { tables }: LocalOffice): Promise<void> {
  const client = new DynamoDBClient(clientSettings(tables.endpoint));
  const documents = DynamoDBDocumentClient.from(client);
  const remove = (Key: Record<string, string>) => documents.send(new DeleteCommand({ TableName: tables.people, Key }));
  for (const office of offices) {
    await remove(ritualKeys.endOfDay(office.id));
    for (const { id } of office.departments) await remove(overloadKeys.load(office.id, id));
    await planEndOfDay(office, { rituals: dynamoRituals(documents, tables.people), clock: () => from });
  }
  client.destroy();
}
