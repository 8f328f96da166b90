import { paginateQuery, QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { readMany } from "#shared/exchange/read-many.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { openStates, type Period, type RaisedAfter, type RaisedPage, type Suggestion } from "./suggestion.ts";
import { readSuggestion, StepRow, type SuggestionTable, suggestionKeys } from "./suggestion-item.ts";

const IndexRow = z.object({ sk: z.string() });
const byAge = (one: Suggestion, other: Suggestion) => (one.raisedAt < other.raisedAt ? -1 : 1);

export async function listOpen(at: SuggestionTable, officeId: string): Promise<Suggestion[]> {
  const rows = await every(at, {
    TableName: at.table,
    IndexName: "gsi1",
    KeyConditionExpression: "gsi1pk = :open",
    ExpressionAttributeValues: { ":open": suggestionKeys.open(officeId) },
  });
  const found = await byId(
    at,
    officeId,
    rows.map((row) => IndexRow.parse(row).sk),
  );
  // The index may lag behind the rows.
  return found.filter(({ state }) => openStates.includes(state)).toSorted(byAge);
}

export async function movedBetween(
  at: SuggestionTable,
  officeId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<Suggestion[]> {
  const rows = await every(at, stepsOf(at, officeId, "moved", { from, to }));
  const steps = rows.map((row) => StepRow.parse(row));
  const found = await byId(
    at,
    officeId,
    steps.map(({ id }) => id),
  );
  const moved = found.filter(({ id, history }) =>
    steps.some((step) => step.id === id && history.some(({ at: then }) => then === step.at)),
  );
  return moved.toSorted(byAge);
}

export async function raisedBetween(
  at: SuggestionTable,
  officeId: string,
  period: Period,
  { limit, after }: RaisedAfter = { limit: 1_000 },
): Promise<RaisedPage> {
  const first = after === undefined ? undefined : await keyOfRaised(at, officeId, after);
  const { Items = [], LastEvaluatedKey: last } = await at.client.send(
    new QueryCommand({ ...stepsOf(at, officeId, "raised", period), ExclusiveStartKey: first, Limit: limit }),
  );
  const ids = Items.map((item) => StepRow.parse(item).id);
  const items = (await byId(at, officeId, ids)).toSorted(byAge);
  return { items, next: last === undefined ? undefined : ids.at(-1) };
}

async function keyOfRaised(at: SuggestionTable, officeId: string, id: string) {
  const [found] = await byId(at, officeId, [id]);
  if (found === undefined) return undefined;
  return suggestionKeys.step(officeId, { kind: "raised", date: found.date, at: found.raisedAt, id });
}

function stepsOf({ table }: SuggestionTable, officeId: string, kind: StepRow["kind"], { from, to }: Period) {
  return {
    TableName: table,
    KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :to",
    ExpressionAttributeValues: {
      ":pk": suggestionKeys.partition(officeId),
      ":from": `${kind}#${from}`,
      // What follows the sign behind a date.
      ":to": `${kind}#${to}$`,
    },
    ConsistentRead: true,
  };
}

async function every({ client }: SuggestionTable, query: QueryCommandInput): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const { Items = [] } of paginateQuery({ client }, query)) rows.push(...Items);
  return rows;
}

/** Those that there are, a hundred a round trip; each once. */
async function byId({ client, table }: SuggestionTable, officeId: string, ids: readonly string[]) {
  const keys = [...new Set(ids)].map((id) => suggestionKeys.suggestion(officeId, id));
  return keys.length === 0 ? [] : (await readMany(client, table, keys, false)).map(readSuggestion);
}
