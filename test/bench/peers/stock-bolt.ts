import bolt from "@slack/bolt";

const receiver = new bolt.AwsLambdaReceiver({ signingSecret: process.env["SLACK_SIGNING_SECRET"] ?? "" });
const app = new bolt.App({ receiver, authorize: async () => ({ botToken: "xoxb-1", botId: "B1", botUserId: "U1" }) });
app.action("overload.offer-help", async ({ ack }) => {
  await ack();
});
const started = receiver.start();

/** Bolt on Lambda as its documentation bundles it; it answers a press and does nothing with it. */
export async function handler(event: never, context: never): Promise<unknown> {
  return (await started)(event, context);
}
