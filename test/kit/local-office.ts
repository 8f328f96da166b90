import { type LocalOffice, type LocalOfficeOptions, startLocalOffice } from "#infra/local/local-office.ts";
import { onDemand } from "./on-demand.ts";

/** A fresh office of its own for one test or suite, in memory, on a free port; `stop` it when done. */
export async function localOffice(options: Partial<LocalOfficeOptions> = {}): Promise<LocalOffice> {
  return startLocalOffice({
    port: 0,
    synthesized: onDemand("stacks"),
    log: (line) => process.stderr.write(`${line}\n`),
    ...options,
  });
}
