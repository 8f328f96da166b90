import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { OfficeId } from "#shared/offices/office.ts";

export const help = `Replays a real process log through the HTTP API and accounts for every case and event of it.

npm run replay -- --log FILE [--twice] [--json] [--at-once N]
npm run replay -- --log FILE --base-url URL --office 27163 [--api-key KEY]

FILE is CSV (pm4py's column names) or XES, plain or gzip. Without --base-url it goes into a fresh office on this machine.
With it, into an office that is open: the key needs dossiers:write, dossiers:import and reports:read, and may be given as
BENANG_API_KEY. The same key again makes every request a recognised repeat; another key makes new dossiers.
--twice     sends it all a second time and proves that nothing changed
--json      prints the reconciliation as JSON
--at-once   cases under way at once, 16 when left out
Exit code 0: everything adds up. 1: it does not, or the log could not be read.`;

const Options = z.object({
  log: z.string("the log to replay is missing").check(z.minLength(1, "the log to replay is missing")),
  "base-url": z.optional(z.url({ protocol: /^https?$/, error: "a URL such as http://127.0.0.1:8787" })),
  "api-key": z.optional(z.string()),
  office: z.optional(OfficeId),
  twice: z._default(z.boolean(), false),
  json: z._default(z.boolean(), false),
  "at-once": z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(256)), 16),
});
export type ReplayOptions = z.infer<typeof Options>;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** Undefined when help was asked for. @throws Error naming the option that is wrong. */
export function readReplayOptions(args: readonly string[], apiKey: string | undefined): ReplayOptions | undefined {
  const options = {
    log: text,
    "base-url": text,
    "api-key": text,
    office: text,
    twice: flag,
    json: flag,
    "at-once": text,
  };
  const { values } = parseArgs({ args: [...args], options: { ...options, help: flag } });
  if (values.help === true) return undefined;
  const parsed = Options.safeParse({ ...(apiKey && { "api-key": apiKey }), ...values });
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("; "));
  }
  const { data } = parsed;
  if (data["base-url"] === undefined) return data;
  if (data["api-key"] !== undefined && data.office !== undefined) return data;
  throw new Error("--base-url needs --office and --api-key (or BENANG_API_KEY)");
}
