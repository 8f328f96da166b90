import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import bolt from "@slack/bolt";

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const receiver = new bolt.AwsLambdaReceiver({ signingSecret: process.env["SLACK_SIGNING_SECRET"] ?? "" });
const app = new bolt.App({ receiver, authorize: async () => ({ botToken: "xoxb-1", botId: "B1", botUserId: "U1" }) });
app.action("overload.offer-help", async ({ ack }) => {
  const Key = { pk: "slack#T0WARD", sk: "channel#C0" };
  await client.send(new GetCommand({ TableName: process.env["PEOPLE_TABLE"] ?? "", Key }));
  await ack();
});
const started = receiver.start();

/** Bolt and the SDK in one function, as most bots are deployed: one read and an answer. */
export async function handler(event: never, context: never): Promise<unknown> {
  return (await started)(event, context);
}
