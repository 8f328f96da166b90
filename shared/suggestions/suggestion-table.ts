import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import type { Suggestions } from "./suggestion.ts";
import { readSuggestion, suggestionKeys } from "./suggestion-item.ts";
import { listOpen, movedBetween, raisedBetween } from "./suggestion-lists.ts";
import { idAt, link, place } from "./suggestion-places.ts";
import { add, replace, second } from "./suggestion-writes.ts";

/** Suggestions in the People table. */
export function dynamoSuggestions(client: DynamoDBDocumentClient, table: string): Suggestions {
  const at = { client, table };
  return {
    async get(officeId, id) {
      const Key = suggestionKeys.suggestion(officeId, id);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && readSuggestion(Item);
    },
    add: (...given) => add(at, ...given),
    replace: (...given) => replace(at, ...given),
    second: (...given) => second(at, ...given),
    listOpen: (...given) => listOpen(at, ...given),
    movedBetween: (...given) => movedBetween(at, ...given),
    raisedBetween: (...given) => raisedBetween(at, ...given),
    link: (...given) => link(at, ...given),
    idAt: (...given) => idAt(at, ...given),
    place: (...given) => place(at, ...given),
  };
}
