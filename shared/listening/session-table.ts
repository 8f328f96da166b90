import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Session, type Sessions } from "./session.ts";

/** People table: a row a date. */
export const sessionKey = (officeId: string, date: string) => ({ pk: `${officeId}#listening`, sk: date });

/** Listening sessions in the People table. */
export function dynamoSessions(client: DynamoDBDocumentClient, table: string): Sessions {
  return {
    async claim(officeId, session) {
      return (await put(client, table, { officeId, session, condition: "attribute_not_exists(pk)" })).row;
    },

    async read(officeId, date) {
      const Key = sessionKey(officeId, date);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && Session.parse(Item);
    },

    async latest(officeId, through, most) {
      const { pk } = sessionKey(officeId, through);
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk AND sk <= :through",
          ExpressionAttributeValues: { ":pk": pk, ":through": through },
          ScanIndexForward: false,
          Limit: most,
          ConsistentRead: true,
        }),
      );
      return Items.map((item) => Session.parse(item));
    },

    async replace(officeId, session, was) {
      const { row, made } = await put(client, table, { officeId, session, condition: "version = :was", was });
      return made ? row : undefined;
    },
  };
}

interface Putting {
  readonly officeId: string;
  readonly session: Session;
  readonly condition: string;
  readonly was?: number;
}

/** @returns the row as it stands now, and whether that is ours. */
async function put(
  client: DynamoDBDocumentClient,
  TableName: string,
  { officeId, session, condition, was }: Putting,
): Promise<{ row: Session; made: boolean }> {
  try {
    await client.send(
      new PutCommand({
        TableName,
        Item: { ...sessionKey(officeId, session.date), ...session },
        ConditionExpression: condition,
        ...(was !== undefined && { ExpressionAttributeValues: { ":was": was } }),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      }),
    );
    return { row: session, made: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
    return { row: Session.parse(unmarshall(error.Item)), made: false };
  }
}
