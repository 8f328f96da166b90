import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { OfficeId } from "#shared/offices/office.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { recountLines } from "./print-recount.ts";
import { type Recounted, recountOffice } from "./recount-office.ts";

const help = `Counts an office's days again from its dossiers and compares with the stored counters. Changes nothing.

npm run recount -- --office 27163 [--from 2026-11-01] [--to 2026-11-30] [--settle SECONDS]
                   [--dossiers-table NAME] [--people-table NAME] [--endpoint URL]

Dates are those of the office's zone: from the first reception to today when left out. Tables come from DOSSIERS_TABLE
and PEOPLE_TABLE when not named. --endpoint is for DynamoDB Local; without it the usual AWS settings hold (AWS_PROFILE,
AWS_REGION, ...). Counters are a few seconds behind: a difference is looked at again for --settle seconds, 10 by default.
Exit code 0: all agree. 1: something differs.`;

const Options = z.object({
  office: OfficeId,
  from: z.optional(z.iso.date()),
  to: z.optional(z.iso.date()),
  settle: z._default(z.coerce.number(), 10),
  "dossiers-table": z.string(),
  "people-table": z.string(),
  endpoint: z.optional(z.url()),
});
type Options = z.infer<typeof Options>;

function readOptions(args: readonly string[]): Options | undefined {
  const text = { type: "string" } as const;
  const options = { office: text, from: text, to: text, settle: text, endpoint: text };
  const { values } = parseArgs({
    args: [...args],
    options: { ...options, "dossiers-table": text, "people-table": text, help: { type: "boolean" } },
  });
  if (values.help === true) return undefined;
  const { DOSSIERS_TABLE, PEOPLE_TABLE } = process.env;
  const parsed = Options.safeParse({ "dossiers-table": DOSSIERS_TABLE, "people-table": PEOPLE_TABLE, ...values });
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("; "));
}

/** DynamoDB Local takes any credentials, but the SDK does not go without. */
function useLocalEngine(endpoint: string): void {
  process.env["AWS_ENDPOINT_URL_DYNAMODB"] = endpoint;
  process.env["AWS_REGION"] ??= "ap-southeast-1";
  process.env["AWS_ACCESS_KEY_ID"] ??= "local";
  process.env["AWS_SECRET_ACCESS_KEY"] ??= "local";
}

const differs = ({ days }: Recounted) => days.some(({ differences }) => differences.length > 0);

async function recount(options: Options): Promise<Recounted> {
  if (options.endpoint !== undefined) useLocalEngine(options.endpoint);
  const client = documentClient();
  const office = await dynamoOffices(client, options["people-table"]).get(options.office);
  const to = options.to ?? localDate(toInstant(Date.now()), office.calendar.zone);
  const giveUpAt = Date.now() + options.settle * 1_000;
  for (;;) {
    const result = await recountOffice(client, options["dossiers-table"], office, { from: options.from, to });
    if (!differs(result) || Date.now() > giveUpAt) return result;
    await pause(1_000);
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(help);
  else {
    const result = await recount(options);
    console.log(recountLines(result).join("\n"));
    process.exitCode = differs(result) ? 1 : 0;
  }
} catch (error) {
  console.error(`recount: ${(error as Error).message}`);
  process.exitCode = 1;
}
