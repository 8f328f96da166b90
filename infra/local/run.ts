import { appendFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { playSampleDay } from "./day/play-sample-day.ts";
import { type Flags, readFlags } from "./flags.ts";
import { type LocalOffice, messagesPath, slackPath, startLocalOffice } from "./local-office.ts";
import { NotReady } from "./not-ready.ts";
import { holdExampleDossiers } from "./offices/example-dossiers.ts";
import { readOffice } from "./offices/example-offices.ts";
import { whenAbandoned } from "./starters.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Does what the command line asks for. @returns the exit code, once everything has stopped. */
export async function runLocalOffice(args: readonly string[]): Promise<number> {
  const interrupted = interruption();
  try {
    const flags = readFlags(args);
    const local = await open(flags);
    try {
      return await live(local, flags, interrupted);
    } finally {
      await local.stop();
    }
  } catch (error) {
    complain(error instanceof NotReady ? error.message : `The office could not be opened: ${inFull(error)}`);
    return 1;
  }
}

async function open(flags: Flags): Promise<LocalOffice> {
  const began = performance.now();
  const folder = flags.port === 0 ? undefined : resolve(".benang", `${flags.port}`);
  const offices = flags.office === undefined ? {} : { offices: [await readOffice(flags.office)] };
  const output = folder === undefined ? {} : { output: logFile(folder) };
  const local = await startLocalOffice({
    port: flags.port,
    folder,
    fresh: flags.fresh,
    log: complain,
    ...offices,
    ...output,
  });
  await holdExampleDossiers(local);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`The office is open after ${seconds} s: ${local.offices.map(({ office }) => office.name).join(", ")}`);
  say(`  API       ${local.baseUrl}/v1/openapi.json`);
  say(`  Slack     ${local.baseUrl}${slackPath}`);
  say(`  Tracking  ${local.baseUrl}/t`);
  say(`  Desk      ${local.baseUrl}/desk, by the link that /quay gives in the local Slack`);
  say(`  Messages  ${local.baseUrl}${messagesPath}`);
  say(`ready ${JSON.stringify(ready(local))}`);
  return local;
}

/** All that a program needs to drive the office; made up at start and worth nothing elsewhere. */
function ready({ baseUrl, offices, slack }: LocalOffice) {
  const { team, appId, botUserId, signingSecret, apiUrl, channels, users } = slack;
  return {
    baseUrl,
    offices: offices.map(({ office, apiKey }) => ({ id: office.id, name: office.name, apiKey })),
    slack: { url: `${baseUrl}${slackPath}`, team, appId, botUserId, signingSecret, apiUrl, channels, users },
  };
}

/** Plays the day, then goes on in real time until interrupted. */
async function live(local: LocalOffice, flags: Flags, interrupted: Interruption): Promise<number> {
  try {
    interrupted.signal.throwIfAborted();
    const clean = await playSampleDay(local, { ...flags, say, complain, stopped: interrupted.signal });
    if (flags.once) return clean ? 0 : 1;
    local.startTicking();
    say("The day is over; the office stays open in real time. Ctrl-C closes it.");
    await interrupted.happened;
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
  }
  return interrupted.exitCode();
}

interface Interruption {
  readonly signal: AbortSignal;
  readonly happened: Promise<void>;
  /** As a shell expects of a program that a signal ended. */
  exitCode(): number;
}

/** Ctrl-C, the request to end, and the end of whoever started it; a second signal ends at once, and the guards end the engines. */
function interruption(): Interruption {
  const stop = new AbortController();
  const { promise: happened, resolve } = Promise.withResolvers<void>();
  let code = 0;
  const end = (exitCode: number) => {
    code = exitCode;
    stop.abort();
    resolve();
  };
  const on = (signal: "SIGINT" | "SIGTERM", exitCode: number) =>
    process.on(signal, () => (stop.signal.aborted ? process.exit(exitCode) : end(exitCode)));
  on("SIGINT", 130);
  on("SIGTERM", 143);
  whenAbandoned(() => end(143));
  return { signal: stop.signal, happened, exitCode: () => code };
}

/** What the functions write, as CloudWatch would keep it. */
function logFile(folder: string): (id: string, text: string) => void {
  return (id, text) => {
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, "functions.log"), text.replaceAll(/^(?=.)/gm, `${id} `));
  };
}

function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
