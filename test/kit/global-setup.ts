import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type DynamoDbLocal, startDynamoDbLocal } from "#infra/local/engines/dynamodb-local.ts";
import { type OfficeTableDefinitions, readOfficeTables } from "./office-tables.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Asking here starts the engine, once for the whole run: a run of pure tests never pays for it. */
    engineOnDemand: string;
  }
}

/** What a test file is told about the engine. */
export type EngineAnswer = { readonly problem: string } | ({ readonly endpoint: string } & OfficeTableDefinitions);

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let engine: Promise<DynamoDbLocal> | undefined;
  let tables: Promise<OfficeTableDefinitions> | undefined;
  const answer = async (): Promise<EngineAnswer> => {
    engine ??= startDynamoDbLocal();
    tables ??= readOfficeTables();
    const [{ endpoint }, definitions] = await Promise.all([engine, tables]);
    return { endpoint, ...definitions };
  };
  const server = createServer((_request, response) => {
    void answer()
      .catch((error: Error) => ({ problem: error.message }))
      .then((body) => response.end(JSON.stringify(body)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  project.provide("engineOnDemand", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await (await engine?.catch(() => undefined))?.stop();
  };
}
