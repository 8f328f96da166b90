import { findJava } from "../engines/java.ts";
import type { FunctionOutput } from "../functions/execution-environment.ts";
import { type LocalPage, startGateway } from "../http/gateway.ts";
import type { Assembly } from "../template/assembly.ts";
import type { Secrets } from "../template/values.ts";
import { type Engines, startEngines } from "./engines.ts";
import { type Invoke, startFunctions } from "./invoke.ts";
import { type Owned, owned, together } from "./owned.ts";
import { keptPositions } from "./positions.ts";
import { untilQuiet } from "./quiet.ts";
import { startMappings } from "./running-mappings.ts";
import { callSchedules } from "./schedules.ts";
import { wire } from "./wiring.ts";

export interface HostOptions {
  /** Called once it is clear that the machine can run it. */
  readonly assembly: () => Promise<Assembly>;
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  readonly folder: string | undefined;
  readonly fresh: boolean;
  readonly secrets: Secrets;
  /** Base of the Slack Web API that the functions call. */
  readonly slackApiUrl: string;
  /** The SDK's standard variables that lead to services other than tables and queues. */
  readonly endpoints: Readonly<Record<string, string>>;
  readonly pages: readonly LocalPage[];
  readonly log: (line: string) => void;
  readonly output: FunctionOutput;
}

/** The stacks of a template, running on engines of this machine. */
export interface Host {
  readonly baseUrl: string;
  readonly engines: Engines;
  /** Table name by CDK id. */
  readonly tables: ReadonlyMap<string, string>;
  readonly invoke: Invoke;
  /** Calls what a rule calls every minute, as at `at`. */
  readonly tick: (at: Date) => Promise<void>;
  /** Waits until streams and queues are empty. @param outside also waited for. */
  quiesce(withinMs: number, outside: () => Promise<void>): Promise<void>;
  /** Messages that were given up. */
  readonly deadLetters: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** @throws NotReady for the machine, Error for a template that the host does not know; nothing is left running then. */
export async function startHost(options: HostOptions): Promise<Host> {
  const all = owned();
  try {
    return await start(options, all);
  } catch (error) {
    await all.stop();
    throw error;
  }
}

async function start(options: HostOptions, all: Owned): Promise<Host> {
  const { folder, log } = options;
  await findJava();
  const gateway = await all.own(startGateway(options.port));
  const [assembly, engines] = await together([options.assembly(), startEngines(folder, options.fresh, all)]);
  const wiring = await wire(assembly, { ...options, engines, baseUrl: gateway.baseUrl });
  const { invoke, ...functions } = await all.own(startFunctions(wiring.functions, options.output, log));
  const positions = await keptPositions(folder);
  const mappings = await all.own(startMappings({ ...wiring.mappings, engines, invoke, positions, log }));
  functions.afterEach(mappings.nudge);
  gateway.open(wiring.routes, invoke, options.pages);
  const worked = new Set(wiring.mappings.queues.map(({ queueArn }) => queueArn));
  const quiet = {
    caughtUp: mappings.caughtUp,
    queued: () => engines.queues.depth((arn) => worked.has(arn)),
    calls: functions.counts,
  };
  return {
    baseUrl: gateway.baseUrl,
    engines,
    tables: wiring.tables,
    invoke,
    tick: (at) => callSchedules(wiring.schedules, at, invoke, engines.queues),
    quiesce: (withinMs, outside) => untilQuiet(quiet, outside, withinMs),
    deadLetters: () => engines.queues.depth((arn) => !worked.has(arn)),
    stop: async () => {
      // Nobody may ask any more for what is about to end.
      await gateway.stop();
      await all.stop();
    },
  };
}
