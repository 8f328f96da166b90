import { Presets, SingleBar } from "cli-progress";
import type { PlayedCase } from "./played-case.ts";

/** Shows how far the replay is; on standard error, so that the answer can be piped. */
export interface Progress {
  readonly onCase: (played: PlayedCase) => void;
  readonly end: () => void;
}

/** A bar on a terminal, else a line at each tenth. */
export function showProgress(cases: number, out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(cases, out) : lines(cases, out);
}

function bar(cases: number, out: NodeJS.WriteStream): Progress {
  const format = "{bar} {percentage}% | {value}/{total} cases | {requests} requests | {eta_formatted} left";
  const shown = new SingleBar({ format, stream: out, hideCursor: true, gracefulExit: false }, Presets.shades_classic);
  let requests = 0;
  shown.start(cases, 0, { requests });
  return {
    onCase({ steps }) {
      requests += steps.length;
      shown.increment(1, { requests });
    },
    end: () => shown.stop(),
  };
}

function lines(cases: number, out: NodeJS.WriteStream): Progress {
  let done = 0;
  let requests = 0;
  return {
    onCase({ steps }) {
      const tenth = Math.floor((done * 10) / cases);
      done += 1;
      requests += steps.length;
      if (Math.floor((done * 10) / cases) > tenth) out.write(`${done} of ${cases} cases, ${requests} requests\n`);
    },
    end: () => {},
  };
}
