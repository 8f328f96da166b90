import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { Answer, type Answers } from "./answer.ts";

export const answerKeys = {
  answer: (officeId: string, { date, ts }: Pick<Answer, "date" | "ts">) => ({
    pk: `${officeId}#answers`,
    sk: `${date}#${ts}`,
  }),
} as const;

/** Answers in the People table. */
export function dynamoAnswers(client: DynamoDBDocumentClient, table: string): Answers {
  return {
    async add(officeId, answer) {
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: { ...answerKeys.answer(officeId, answer), ...answer },
            ConditionExpression: "attribute_not_exists(pk)",
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async ofDate(officeId, date) {
      const { pk, sk } = answerKeys.answer(officeId, { date, ts: "" });
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :date)",
          ExpressionAttributeValues: { ":pk": pk, ":date": sk },
          ConsistentRead: true,
        },
      );
      const found: Answer[] = [];
      for await (const { Items = [] } of pages) found.push(...Items.map((item) => Answer.parse(item)));
      return found;
    },
  };
}
