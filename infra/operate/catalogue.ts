import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { toInstant } from "#shared/kernel/clock.ts";
import { documentClient } from "#shared/platform/dynamo.ts";
import { CannotDo } from "./cannot-do.ts";
import { type Asked, check, importList, list, type Said } from "./catalogue/commands.ts";

const help = `Checks and imports an office's own procedures, and prints the national ones.

npm run catalogue -- check FILE [--office ID]                    one line per finding: row, field, what would be right
npm run catalogue -- import FILE [--out FILE | --office ID]      the office's additions, as JSON or into its settings
npm run catalogue -- list [--date 2027-03-01]                    the national catalogue on a date, with its marks

FILE is a JSON list of procedures, or a CSV file with the columns code (or code_as_printed) and name, and where there are
any name_en, name_id, department or field. Of a CSV file, codes of the national catalogue keep their rule; others come in
with an hour that the officer states, marked unverified. Rows with an error are left out of an import and named.
Exit code of check: 1 when there are errors; warnings alone are 0.
[--people-table NAME]  the People table, for --office; PEOPLE_TABLE when left out. The usual AWS settings hold.`;

function read(args: string[]) {
  const text = { type: "string" } as const;
  const options = { office: text, out: text, date: text, "people-table": text, help: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  return { values, name: positionals[0] ?? "", rest: positionals.slice(1) };
}

async function run({ values, name, rest }: ReturnType<typeof read>): Promise<Said> {
  if (values.help === true) return { out: help, notes: [] };
  const { date, office, out } = values;
  if (date !== undefined && !z.iso.date().safeParse(date).success)
    throw new CannotDo(`${date} is no date such as 2027-03-01`);
  const people = () => {
    const table = values["people-table"] ?? process.env["PEOPLE_TABLE"];
    if (!table) throw new CannotDo("Which People table? Give --people-table NAME or set PEOPLE_TABLE");
    return { client: documentClient(), table };
  };
  const asked: Asked = { people, now: toInstant(Date.now()), office, out, date };
  const [file] = rest;
  if (name === "list" && rest.length === 0) return list(asked);
  if (name === "check" && file !== undefined && rest.length === 1) return check(asked, file);
  if (name === "import" && file !== undefined && rest.length === 1) return importList(asked, file);
  throw new CannotDo(help);
}

try {
  const { out, notes, failed = false } = await run(read(process.argv.slice(2)));
  if (out !== undefined) console.log(out);
  for (const note of notes) console.error(note);
  process.exitCode = failed ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
