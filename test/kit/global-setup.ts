import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type DynamoDbLocal, startDynamoDbLocal } from "#infra/local/engines/dynamodb-local.ts";
import { discard, type Synthesized, synthesize } from "#infra/local/template/assembly.ts";
import { startBrowser } from "./browser-server.ts";
import { type OfficeTableDefinitions, readOfficeTables } from "./office-tables.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Asking below here makes what costs seconds, once for the whole run: a run of pure tests never pays for it. */
    onDemand: string;
  }
}

/** What can be asked for, by path. */
export interface OnDemand {
  /** DynamoDB Local and the tables of the data stack. */
  readonly engine: { readonly endpoint: string } & OfficeTableDefinitions;
  /** The bundled functions and the synthesized stacks. */
  readonly stacks: Synthesized;
  /** A Chromium that test files connect to. */
  readonly browser: { readonly endpoint: string };
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let engine: Promise<DynamoDbLocal> | undefined;
  let tables: Promise<OfficeTableDefinitions> | undefined;
  let stacks: Promise<Synthesized> | undefined;
  let browser: ReturnType<typeof startBrowser> | undefined;
  const make = {
    engine: async () => {
      engine ??= startDynamoDbLocal();
      tables ??= readOfficeTables();
      const [{ endpoint }, definitions] = await Promise.all([engine, tables]);
      return { endpoint, ...definitions };
    },
    stacks: () => {
      stacks ??= synthesize();
      return stacks;
    },
    browser: async () => {
      browser ??= startBrowser().catch((error: Error) => {
        console.warn(`Browser tests are skipped. ${error.message}`);
        throw error;
      });
      return { endpoint: (await browser).endpoint };
    },
  } satisfies { [Name in keyof OnDemand]: () => Promise<OnDemand[Name]> };
  const server = createServer((request, response) => {
    void make[request.url?.slice(1) as keyof OnDemand]()
      .catch((error: Error) => ({ problem: error.message }))
      .then((body) => response.end(JSON.stringify(body)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  project.provide("onDemand", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await (await engine?.catch(() => undefined))?.stop();
    await stacks?.then(discard).catch(() => undefined);
    await browser?.then(({ stop }) => stop()).catch(() => undefined);
  };
}
