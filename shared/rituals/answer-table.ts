import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  paginateQuery,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Answer, type Answers } from "./answer.ts";
import type { WhichEvening } from "./evening.ts";

/** The department stands between the same signs whether there is one or not, so that no evening's rows begin like another's. */
const scope = ({ date, department = "" }: WhichEvening) => `${date}#${department}#`;
/** What one person has one of: a message of theirs, or the form. */
const source = ({ message }: Pick<Answer, "message">) =>
  message === undefined ? "form" : `message#${message.channel}#${message.ts}`;

export const answerKeys = {
  ofEvening: (officeId: string, which: WhichEvening) => ({ pk: `${officeId}#answers`, sk: scope(which) }),
  ofPerson: (officeId: string, which: WhichEvening, user: string) => ({
    pk: `${officeId}#answers`,
    sk: `${scope(which)}${user}#`,
  }),
  answer: (officeId: string, which: WhichEvening, by: Pick<Answer, "user" | "message">) => ({
    pk: `${officeId}#answers`,
    sk: `${scope(which)}${by.user}#${source(by)}`,
  }),
} as const;

/** Answers in the People table. */
export function dynamoAnswers(client: DynamoDBDocumentClient, table: string): Answers {
  async function under({ pk, sk }: { pk: string; sk: string }): Promise<Answer[]> {
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :scope)",
        ExpressionAttributeValues: { ":pk": pk, ":scope": sk },
        ConsistentRead: true,
      },
    );
    const found: Answer[] = [];
    for await (const { Items = [] } of pages) found.push(...Items.map((item) => Answer.parse(item)));
    return found
      .filter(({ withdrawn }) => withdrawn !== true)
      .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  }

  /** The row after the change, or as it stands where the condition does not hold; undefined for none. */
  async function update(Key: Record<string, string>, change: Change): Promise<{ kept: unknown }> {
    const command = new UpdateCommand({
      TableName: table,
      Key,
      ...change,
      ReturnValues: "ALL_NEW",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    });
    try {
      return { kept: (await client.send(command)).Attributes };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return { kept: error.Item && unmarshall(error.Item) };
    }
  }

  return {
    async put(officeId, answer) {
      const { date, department, message, user, source: from, parts, suggestion, at, changedAt, withdrawn } = answer;
      const said = { date, department, message, user, source: from, parts, suggestion, at, changedAt, withdrawn };
      const { kept } = await update(answerKeys.answer(officeId, answer, answer), {
        ...setting(said),
        ConditionExpression: "attribute_not_exists(pk) OR #changedAt < :changedAt",
      });
      return Answer.parse(kept);
    },

    async mark(officeId, which, by) {
      const { kept } = await update(answerKeys.answer(officeId, which, by), {
        UpdateExpression: "SET marked = :true",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: { ":true": true },
      });
      return kept === undefined ? undefined : Answer.parse(kept);
    },

    ofPerson: (officeId, which, user) => under(answerKeys.ofPerson(officeId, which, user)),
    ofEvening: (officeId, which) => under(answerKeys.ofEvening(officeId, which)),
  };
}

type Change = Pick<
  UpdateCommandInput,
  "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeNames" | "ExpressionAttributeValues"
>;

/** Writes what is there and takes away what is not. */
function setting(attributes: Record<string, unknown>): Change {
  const names = Object.keys(attributes);
  const set = names.filter((name) => attributes[name] !== undefined);
  const gone = names.filter((name) => attributes[name] === undefined);
  const assignments = set.map((name) => `#${name} = :${name}`).join(", ");
  return {
    UpdateExpression: `SET ${assignments}${gone.length > 0 ? ` REMOVE ${gone.map((name) => `#${name}`).join(", ")}` : ""}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(set.map((name) => [`:${name}`, attributes[name]])),
  };
}
