import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { clientSettings } from "../engines/client-settings.ts";
import { startDynamoDbLocal } from "../engines/dynamodb-local.ts";
import { type QueueEngine, startQueueEngine } from "../engines/queue-engine.ts";
import { type StreamsApi, streamsApi } from "../streams/streams-api.ts";
import { type Owned, together } from "./owned.ts";

/** The services that the functions use, on this machine. */
export interface Engines {
  readonly dynamoDbEndpoint: string;
  readonly database: DynamoDBClient;
  readonly streams: StreamsApi;
  readonly queues: QueueEngine;
}

/** @param folder where tables are kept; in memory when absent. @throws NotReady */
export async function startEngines(folder: string | undefined, fresh: boolean, all: Owned): Promise<Engines> {
  if (folder !== undefined && fresh) await rm(folder, { recursive: true, force: true });
  const [database, queues] = await together([
    all.own(startDynamoDbLocal(folder === undefined ? undefined : join(folder, "dynamodb"))),
    all.own(startQueueEngine()),
  ]);
  const settings = clientSettings(database.endpoint);
  return {
    dynamoDbEndpoint: database.endpoint,
    database: new DynamoDBClient(settings),
    streams: streamsApi(database.endpoint),
    queues,
  };
}
