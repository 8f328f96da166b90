import { refusedFields } from "#functions/http/refused-fields.ts";
import { repeatedKey } from "#functions/http/repeated-key.ts";
import { OwnProcedure } from "#shared/procedures/procedure.ts";
import { CannotDo } from "../cannot-do.ts";
import type { OwnList, OwnRow, RowFinding } from "./own-list.ts";

/** A JSON list of `OwnProcedure`. @throws CannotDo when it is no JSON or no list */
export function readJsonList(file: string, text: string): OwnList {
  const rows: OwnRow[] = [];
  const findings: RowFinding[] = [];
  for (const [index, entry] of entriesOf(file, text).entries()) {
    const row = index + 1;
    const parsed = OwnProcedure.safeParse(entry, { reportInput: true });
    if (parsed.success) rows.push({ row, procedure: parsed.data });
    else findings.push(...refusedFields("entry", parsed.error).fields.map((found) => ({ row, ...found })));
  }
  return { rows, known: [], findings };
}

function entriesOf(file: string, text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    const key = repeatedKey(text);
    if (key !== undefined) throw new CannotDo(`${file} names ${key} twice in one place: keep one of them`);
    if (Array.isArray(value)) return value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new CannotDo(`${file} is not JSON: ${error.message}`);
    throw error;
  }
  throw new CannotDo(`${file} is no list: put the procedures between [ and ]`);
}
