import { setTimeout as pause } from "node:timers/promises";
import { exampleTrackingKey } from "#functions/http/openapi-examples.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { FunctionOutput } from "./functions/execution-environment.ts";
import { startHost } from "./host/host.ts";
import { type Owned, owned } from "./host/owned.ts";
import { messagesPage } from "./messages/messages-page.ts";
import { type LocalProviders, startLocalProviders } from "./messages/providers.ts";
import type { Mailroom } from "./messages/received.ts";
import { exampleOffices } from "./offices/example-offices.ts";
import { type OpenedLocalOffice, openLocalOffices } from "./offices/open-local-offices.ts";
import { readManifest } from "./slack/manifest.ts";
import { slackPage } from "./slack/page/slack-page.ts";
import { type SlackWorkspace, startSlackWorkspace } from "./slack/workspace.ts";
import { discard, readAssembly, type Synthesized, synthesize } from "./template/assembly.ts";

export type { OpenedLocalOffice } from "./offices/open-local-offices.ts";

/** How the laptop's office is opened. */
export interface LocalOfficeOptions {
  /** HTTP port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Where data stays between starts; nothing stays when absent (the tables live in memory). */
  readonly folder?: string | undefined;
  /** Empties `folder` first. */
  readonly fresh?: boolean;
  /** Settings of the offices to open; their Slack ids are replaced by those of the local workspace. The examples when absent. */
  readonly offices?: readonly Office[];
  /** Stacks that were synthesized before; synthesized for this start when absent. */
  readonly synthesized?: Promise<Synthesized>;
  /** One line about what went wrong or is worth knowing; never a secret. */
  readonly log: (line: string) => void;
  /** What the functions write. */
  readonly output?: FunctionOutput;
}

/** A running office: the stacks of the synthesized template on engines of this machine. */
export interface LocalOffice {
  /** Such as `http://127.0.0.1:8787`: API, Slack requests, the Slack page and the tracking page. */
  readonly baseUrl: string;
  readonly offices: readonly OpenedLocalOffice[];
  readonly slack: SlackWorkspace;
  /** What citizens were sent, and what is to go wrong with it next; absent where it cannot be looked at. */
  readonly mail?: Mailroom;
  /** The tables behind it, for a recount from source. */
  readonly tables: { readonly endpoint: string; readonly dossiers: string; readonly people: string };
  /** Sends what EventBridge would send at `instant` and waits until the functions have answered. */
  readonly tick: (instant: Instant) => Promise<void>;
  /** Ticks every minute in real time from now on, until it stops. */
  readonly startTicking: () => void;
  /** Calls a function by its CDK id (`Tick`, `Relay`) with an event of AWS's shape. @throws Error as Lambda reports it. */
  readonly invoke: (functionId: string, event: unknown) => Promise<unknown>;
  /** Resolves when every stream record, queued job and Slack delivery has been dealt with. @throws Error naming what is left after `withinMs`. */
  readonly quiesce: (withinMs?: number) => Promise<void>;
  /** Messages that were given up and wait for an operator; 0 in a healthy office. */
  readonly deadLetters: () => Promise<number>;
  /** Ends every function, engine and child process. */
  readonly stop: () => Promise<void>;
}

const minuteMs = 60_000;
/** Where the local Slack can be looked at, below the one address. */
export const slackPath = "/slack";
/** And what citizens would get. */
export const messagesPath = "/messages";

/** @throws NotReady with one line on what is missing on this machine and what to do. */
export async function startLocalOffice(options: LocalOfficeOptions): Promise<LocalOffice> {
  const all = owned();
  try {
    const assembly = async () => readAssembly(await (options.synthesized ?? synthesizeOwned(all)));
    const given = options.offices ?? (await exampleOffices());
    const people = given.flatMap(({ staff }) => staff.map(({ name, role }) => ({ name, role })));
    const slack = await startSlackWorkspace({ people, manifest: await readManifest(), limits: "as-slack" });
    all.add(() => slack.close());
    const providers = await all.own(startLocalProviders());
    const host = await all.own(startHost({ ...hostOptions(options, slack, providers), assembly }));
    slack.setRequestUrl(`${host.baseUrl}/slack/events`);
    const tables = {
      endpoint: host.engines.dynamoDbEndpoint,
      dossiers: host.tables.get("Dossiers") ?? "",
      people: host.tables.get("People") ?? "",
    };
    const examples = options.offices === undefined ? { trackingKey: exampleTrackingKey } : {};
    const { gatewayUrl, mail } = providers;
    const opening = { database: host.engines.database, peopleTable: tables.people, slack, gatewayUrl, ...examples };
    const offices = await openLocalOffices(given, opening);
    return {
      baseUrl: host.baseUrl,
      offices,
      slack,
      mail,
      tables,
      invoke: host.invoke,
      tick: (instant) => host.tick(new Date(instant)),
      startTicking: () => all.add(tickEveryMinute(host.tick, options.log)),
      quiesce: (withinMs = minuteMs) => host.quiesce(withinMs, () => slack.idle()),
      deadLetters: host.deadLetters,
      stop: all.stop,
    };
  } catch (error) {
    await all.stop();
    throw error;
  }
}

async function synthesizeOwned(all: Owned): Promise<Synthesized> {
  const synthesized = await synthesize();
  all.add(() => discard(synthesized));
  return synthesized;
}

function hostOptions(options: LocalOfficeOptions, slack: SlackWorkspace, { endpoints, mail }: LocalProviders) {
  const { appId, signingSecret, team, botToken, apiUrl: slackApiUrl } = slack;
  return {
    port: options.port,
    folder: options.folder,
    fresh: options.fresh ?? false,
    log: options.log,
    output: options.output ?? (() => undefined),
    endpoints,
    pages: [{ path: slackPath, answer: slackPage(slack, { path: slackPath }) }, messagesPage(messagesPath, mail)],
    slackApiUrl,
    secrets: {
      "benang/local/slack": { appId, signingSecret, teams: team, botTokens: JSON.stringify({ [team]: botToken }) },
    },
  };
}

/** @returns how to stop it. A tick that fails has been tried again and is left for the operator; the next one catches up. */
function tickEveryMinute(tick: (at: Date) => Promise<void>, log: (line: string) => void): () => Promise<void> {
  const stop = new AbortController();
  const run = async () => {
    while (!stop.signal.aborted) {
      await pause(minuteMs - (Date.now() % minuteMs), undefined, { signal: stop.signal });
      await tick(new Date(Date.now() - (Date.now() % minuteMs))).catch((error) => log(String(error)));
    }
  };
  const running = run().catch(() => undefined);
  return async () => {
    stop.abort();
    await running;
  };
}
