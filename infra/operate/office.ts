import { parseArgs } from "node:util";
import { documentClient } from "#shared/platform/dynamo.ts";
import { CannotDo } from "./cannot-do.ts";
import { commands } from "./office-commands.ts";

const help = `Opens offices and gives out their API keys.

npm run office -- put FILE                                opens an office, or stores its changed settings
npm run office -- get ID                                  prints the settings
npm run office -- key create ID [--scopes NAME,NAME]      prints a new API key, this once; every scope when left out
npm run office -- key revoke ID KEYID                     the key stops working within a minute
npm run office -- webhook secret ID WEBHOOK               prints what its receiver checks our signature with
npm run office -- gateway secret ID                       the same for the gateway that messages to Zalo go through

[--people-table NAME]  the People table; PEOPLE_TABLE when left out. The usual AWS settings hold (AWS_PROFILE, AWS_REGION,
AWS_ENDPOINT_URL_DYNAMODB for DynamoDB Local). A key id is the part of a key behind its office: bng_ID_KEYID_...`;

const twoWords = new Set(["key", "webhook", "gateway"]);
const twoArguments = new Set(["key revoke", "webhook secret"]);

function read(args: string[]) {
  const text = { type: "string" } as const;
  const options = { scopes: text, "people-table": text, help: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const words = twoWords.has(positionals[0] ?? "") ? 2 : 1;
  return { values, name: positionals.slice(0, words).join(" "), rest: positionals.slice(words) };
}

async function run({ values, name, rest }: ReturnType<typeof read>): Promise<void> {
  const command = commands.get(name);
  if (values.help === true) return console.log(help);
  if (command === undefined || rest.length !== (twoArguments.has(name) ? 2 : 1)) throw new CannotDo(help);
  const table = values["people-table"] ?? process.env["PEOPLE_TABLE"];
  if (!table) throw new CannotDo("Which People table? Give --people-table NAME or set PEOPLE_TABLE");
  const people = { client: documentClient(), table };
  const { out, note } = await command({ people, now: new Date(), scopes: values.scopes }, ...rest);
  if (out !== undefined) console.log(out);
  if (note !== undefined) console.error(note);
}

try {
  await run(read(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
