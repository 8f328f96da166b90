import { repeatedKey } from "../http/repeated-key.ts";
import { type Adapted, adapt } from "./field-names.ts";
import { assertRows, refuseBody } from "./refuse-body.ts";

/** One JSON object a line; a line that is none is a row that cannot be taken, unless no line is one. @throws DomainError naming `body` */
export function readNdjson(text: string, ignored: Set<string>): Adapted[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  assertRows(lines.length);
  const records = lines.map(readLine);
  if (!records.some((record) => typeof record === "object")) {
    refuseBody("not-ndjson", "must be NDJSON: one JSON object a line, not a list and not indented");
  }
  return records.map((record) =>
    typeof record === "string"
      ? { row: {}, problems: [{ field: "row", problem: record }] }
      : adapt(Object.entries(record), ignored),
  );
}

/** The object of a line, or what is wrong with it. */
function readLine(line: string): Record<string, unknown> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "must be well-formed JSON on one line";
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "must be a JSON object";
  const key = repeatedKey(line);
  return key === undefined ? { ...value } : `must not have the field ${key.slice(0, 60).toWellFormed()} twice`;
}
