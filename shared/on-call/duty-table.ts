import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand, type UpdateCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { type Duties, Duty } from "./duty.ts";

/** People table: one row a dossier, kept as evidence of who was asked and when. */
export const dutyKey = (officeId: string, code: string) => ({ pk: `${officeId}#on-call`, sk: code });

type Change = Pick<UpdateCommandInput, "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeValues">;

/** Duties in the People table. */
export function dynamoDuties(client: DynamoDBDocumentClient, table: string): Duties {
  /** The row after the change, or the one that did not meet its condition. */
  async function update(officeId: string, code: string, change: Change): Promise<Duty | undefined> {
    const returning = { ReturnValues: "ALL_NEW", ReturnValuesOnConditionCheckFailure: "ALL_OLD" } as const;
    try {
      const Key = dutyKey(officeId, code);
      const { Attributes } = await client.send(new UpdateCommand({ TableName: table, Key, ...change, ...returning }));
      return Duty.parse(Attributes);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item && Duty.parse(unmarshall(error.Item));
    }
  }

  return {
    async read(officeId, code) {
      const Key = dutyKey(officeId, code);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && Duty.parse(Item);
    },
    async ask(officeId, code, turn, said) {
      const duty = await update(officeId, code, asking(code, turn, said));
      if (duty === undefined) throw new Error(`Turn ${turn} of ${code} came before the first`);
      return duty;
    },
    accept: (officeId, code, said) =>
      update(officeId, code, {
        UpdateExpression: "SET accepted = :said",
        ConditionExpression: "attribute_exists(asked) AND attribute_not_exists(accepted)",
        ExpressionAttributeValues: { ":said": said },
      }),
    giveUp: (officeId, code, at) =>
      update(officeId, code, {
        UpdateExpression: "SET unansweredAt = :at",
        ConditionExpression:
          "attribute_exists(asked) AND attribute_not_exists(accepted) AND attribute_not_exists(unansweredAt)",
        ExpressionAttributeValues: { ":at": at },
      }),
  };
}

function asking(code: string, turn: number, said: object): Change {
  const first = turn === 0;
  return {
    UpdateExpression: `SET asked = ${first ? ":said" : "list_append(asked, :said)"}${first ? ", code = :code" : ""}`,
    ConditionExpression: first
      ? "attribute_not_exists(asked)"
      : "size(asked) = :turn AND attribute_not_exists(accepted)",
    ExpressionAttributeValues: { ":said": [said], ...(first ? { ":code": code } : { ":turn": turn }) },
  };
}
