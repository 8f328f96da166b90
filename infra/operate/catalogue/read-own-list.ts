import { readFile } from "node:fs/promises";
import { CannotDo } from "../cannot-do.ts";
import { checkOwnList } from "./check-own-list.ts";
import type { OwnList } from "./own-list.ts";
import { readCsvList } from "./read-csv-list.ts";
import { readJsonList } from "./read-json-list.ts";

/**
 * An office's own list of procedures from a JSON or CSV file, with everything that is wrong with it, by row.
 * @param departments those of the office, where it is known.
 * @throws CannotDo when it is no list at all
 */
export async function readOwnList(file: string, departments?: readonly string[]): Promise<OwnList> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new CannotDo(`${file} cannot be read: name a JSON list of procedures, or a CSV file with a code and a name`);
  });
  const plain = text.replace(/^\uFEFF/, "");
  const list = /^\s*[[{]/.test(plain) ? readJsonList(file, plain) : await readCsvList(file, plain);
  const checked = checkOwnList(list, departments);
  return { ...checked, findings: checked.findings.toSorted((one, other) => one.row - other.row) };
}
