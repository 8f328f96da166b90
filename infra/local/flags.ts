import { parseArgs } from "node:util";
import { NotReady } from "./not-ready.ts";

/** What `npm start` was asked for. */
export interface Flags {
  /** Play the sample day as fast as it goes, print what it came to, end. */
  readonly once: boolean;
  /** How many times faster than the five minutes that the day takes. */
  readonly speed: number;
  readonly port: number;
  /** Forget what earlier starts kept. */
  readonly fresh: boolean;
  /** File with the settings of the only office to open. */
  readonly office: string | undefined;
}

const usage = "npm start -- [--once] [--speed N] [--port N] [--fresh] [--office FILE]";

/** @throws NotReady naming the flag that is wrong. */
export function readFlags(args: readonly string[]): Flags {
  const { once, fresh, office, ...values } = parse(args);
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
    throw new NotReady(`--port takes a number from 0 (any free one) to 65535, not "${values.port}": ${usage}`);
  }
  const speed = Number(values.speed);
  if (!/^\d+(\.\d+)?$/.test(values.speed) || speed <= 0 || speed > 1_000) {
    throw new NotReady(`--speed takes a number above 0 and up to 1000, not "${values.speed}": ${usage}`);
  }
  return { once, speed, port, fresh, office };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        once: { type: "boolean", default: false },
        speed: { type: "string", default: "1" },
        port: { type: "string", default: "8787" },
        fresh: { type: "boolean", default: false },
        office: { type: "string" },
      },
    });
    return { ...values, office: values.office };
  } catch (error) {
    const [problem] = (error as Error).message.split(/\.?\n|\. /);
    throw new NotReady(`${problem}: ${usage}`);
  }
}
