import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Question, type Questions } from "./question.ts";

const keyOf = (officeId: string, id: string) => ({ pk: `${officeId}#know-how`, sk: `question#${id}` });

/** Questions in the People table, beside the notes. */
export function dynamoQuestions(client: DynamoDBDocumentClient, table: string): Questions {
  return {
    async add(officeId, question) {
      const Item = { ...keyOf(officeId, question.id), ...question };
      const put = new PutCommand({
        TableName: table,
        Item,
        ConditionExpression: "attribute_not_exists(pk)",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      return (await standing(client.send(put).then(() => question))) ?? question;
    },

    async get(officeId, id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: keyOf(officeId, id), ConsistentRead: true }),
      );
      return Item && Question.parse(Item);
    },

    async answer(officeId, id, answer) {
      const update = new UpdateCommand({
        TableName: table,
        Key: keyOf(officeId, id),
        UpdateExpression: "SET answer = :answer",
        ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(answer)",
        ExpressionAttributeValues: { ":answer": answer },
        ReturnValues: "ALL_NEW",
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      });
      return standing(client.send(update).then(({ Attributes }) => Question.parse(Attributes)));
    },
  };
}

/** What was there already, where a condition did not hold; undefined for nothing. */
async function standing(written: Promise<Question>): Promise<Question | undefined> {
  try {
    return await written;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item && Question.parse(unmarshall(error.Item));
  }
}
