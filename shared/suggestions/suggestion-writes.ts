import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, UpdateCommand, type UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { Suggestion } from "./suggestion.ts";
import {
  contentOf,
  readSuggestion,
  type SuggestionTable,
  sameContent,
  stepRow,
  suggestionKeys,
  word,
} from "./suggestion-item.ts";

export async function add(at: SuggestionTable, officeId: string, suggestion: Suggestion): Promise<Suggestion> {
  await noteStep(at, officeId, suggestion, suggestion.date);
  const Item = {
    ...suggestionKeys.suggestion(officeId, suggestion.id),
    id: suggestion.id,
    ...contentOf(officeId, suggestion),
    meToo: Object.fromEntries(suggestion.seconders.map((user) => [user, word(suggestion.raisedAt, true)])),
    ...(suggestion.thread && { thread: suggestion.thread }),
  };
  const put = new PutCommand({
    TableName: at.table,
    Item,
    ConditionExpression: "attribute_not_exists(pk)",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  });
  const tried = await attempt(at.client.send(put));
  return "was" in tried && tried.was !== undefined ? readSuggestion(tried.was) : suggestion;
}

export async function replace(
  at: SuggestionTable,
  officeId: string,
  next: Suggestion,
  wasVersion: number,
  movedOn?: LocalDate,
): Promise<Suggestion | undefined> {
  if (movedOn !== undefined) await noteStep(at, officeId, next, movedOn);
  const tried = await update(at, officeId, next.id, {
    ...setting(contentOf(officeId, next)),
    ConditionExpression: "version = :was",
    values: { ":was": wasVersion },
  });
  if ("row" in tried) return tried.row;
  // The answer to our own write may have been lost, and the write been made.
  return tried.was !== undefined && sameContent(tried.was, next) ? tried.was : undefined;
}

export async function second(
  at: SuggestionTable,
  officeId: string,
  id: string,
  user: string,
  seconded: boolean,
  when: Instant,
): Promise<Suggestion | undefined> {
  const tried = await update(at, officeId, id, {
    UpdateExpression: "SET meToo.#user = :word",
    ConditionExpression:
      "attribute_exists(pk) AND (attribute_not_exists(meToo.#user) OR meToo.#user < :word) AND " +
      "(attribute_not_exists(author) OR author <> :user)",
    names: { "#user": user },
    values: { ":word": word(when, seconded), ":user": user },
  });
  return "row" in tried ? tried.row : tried.was;
}

/** Bears being written twice; where the step itself did not follow, whoever reads it sees that. */
async function noteStep(at: SuggestionTable, officeId: string, suggestion: Suggestion, date: LocalDate): Promise<void> {
  const row = stepRow(suggestion, date);
  await at.client.send(
    new PutCommand({ TableName: at.table, Item: { ...suggestionKeys.step(officeId, row), ...row } }),
  );
}

/** Sets what there is and removes what there is not. */
function setting(content: Readonly<Record<string, unknown>>) {
  const names = Object.keys(content);
  const [kept, gone] = [
    names.filter((name) => content[name] !== undefined),
    names.filter((name) => content[name] === undefined),
  ];
  const removing = gone.length === 0 ? "" : ` REMOVE ${gone.map((name) => `#${name}`).join(", ")}`;
  return {
    UpdateExpression: `SET ${kept.map((name) => `#${name} = :${name}`).join(", ")}${removing}`,
    names: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    setValues: Object.fromEntries(kept.map((name) => [`:${name}`, content[name]])),
  };
}

interface Change {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly names: Record<string, string>;
  readonly setValues?: Record<string, unknown>;
  readonly values: Record<string, unknown>;
}

type Outcome<Row> = { readonly row: Row } | { readonly was: Row | undefined };

/** Makes a change and gives the row after it, or the row that did not meet the condition. */
async function update(
  { client, table }: SuggestionTable,
  officeId: string,
  id: string,
  { UpdateExpression, ConditionExpression, names, setValues, values }: Change,
): Promise<Outcome<Suggestion>> {
  const input: UpdateCommandInput = {
    TableName: table,
    Key: suggestionKeys.suggestion(officeId, id),
    UpdateExpression,
    ConditionExpression,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ...setValues, ...values },
    ReturnValues: "ALL_NEW",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
  const tried = await attempt(client.send(new UpdateCommand(input)));
  if ("answer" in tried) return { row: readSuggestion(tried.answer.Attributes) };
  return { was: tried.was === undefined ? undefined : readSuggestion(tried.was) };
}

async function attempt<T>(sent: Promise<T>): Promise<{ readonly answer: T } | { readonly was: unknown }> {
  try {
    return { answer: await sent };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { was: error.Item === undefined ? undefined : unmarshall(error.Item) };
  }
}
