import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  type QueueAttributeName,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import * as z from "zod/mini";
import { account, region } from "../template/values.ts";
import { clientSettings } from "./client-settings.ts";

/** A queue of the engine. */
export interface EngineQueue {
  readonly url: string;
  readonly arn: string;
}

/** SQS on a free loopback port, in this process; what is queued lasts as long as it does. */
export interface QueueEngine {
  readonly endpoint: string;
  readonly client: SQSClient;
  create(name: string, attributes: Readonly<Record<string, string>>): Promise<EngineQueue>;
  send(url: string, body: string): Promise<void>;
  /** Messages waiting, delayed or in work in the queues whose ARN is wanted. */
  depth(wanted: (arn: string) => boolean): Promise<number>;
  stop(): Promise<void>;
}

const Inspection = z.array(
  z.object({
    arn: z.string(),
    approximateMessageCount: z.number(),
    approximateInflightCount: z.number(),
    approximateDelayedCount: z.number(),
  }),
);

export async function startQueueEngine(): Promise<QueueEngine> {
  const engine = buildApp({ logger: false, defaultRegion: region });
  const endpoint = await engine.listen({ port: 0, host: "127.0.0.1" });
  const client = new SQSClient({ ...clientSettings(endpoint), maxAttempts: 1 });
  return {
    endpoint,
    client,
    create: async (name, attributes) => {
      await client.send(new CreateQueueCommand({ QueueName: name, Attributes: { ...attributes } }));
      const url = `${endpoint}/${account}/${name}`;
      const names: QueueAttributeName[] = ["QueueArn"];
      const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: names }));
      return { url, arn: Attributes?.["QueueArn"] ?? "" };
    },
    send: async (url, body) => {
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }));
    },
    depth: async (wanted) => {
      const response = await engine.inject({ method: "GET", url: "/_fauxqs/queues" });
      return Inspection.parse(response.json())
        .filter(({ arn }) => wanted(arn))
        .flatMap((queue) => [
          queue.approximateMessageCount,
          queue.approximateInflightCount,
          queue.approximateDelayedCount,
        ])
        .reduce((sum, messages) => sum + messages, 0);
    },
    stop: async () => {
      client.destroy();
      await engine.close();
    },
  };
}
