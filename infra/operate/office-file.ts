import { readFile } from "node:fs/promises";
import { refusedFields } from "#functions/http/refused-fields.ts";
import { repeatedKey } from "#functions/http/repeated-key.ts";
import type { FieldProblem } from "#shared/kernel/errors.ts";
import { Office } from "#shared/offices/office.ts";
import { CannotDo } from "./cannot-do.ts";

/** The settings of an office from a JSON file. @throws CannotDo with a line for each field that is wrong */
export async function readOfficeFile(file: string): Promise<Office> {
  const parsed = Office.safeParse(await readJson(file), { reportInput: true });
  const problems = parsed.success ? contradictions(parsed.data) : refusedFields("file", parsed.error).fields;
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new CannotDo(
    `${file} is no office as it stands:`,
    ...problems.map(({ field, problem }) => `  ${field}: ${problem.replace(/^must be /, "")}`),
  );
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new CannotDo(`${file} cannot be read: name a file such as infra/operate/examples/ward-26842.json`);
  });
  try {
    const value: unknown = JSON.parse(text);
    const key = repeatedKey(text);
    if (key === undefined) return value;
    throw new CannotDo(`${file} names ${key} twice in one place: keep one of them`);
  } catch (error) {
    if (error instanceof SyntaxError) throw new CannotDo(`${file} is not JSON: ${error.message}`);
    throw error;
  }
}

/** What no single field shows: names that stand twice, and names that stand for nothing. */
function contradictions({ departments, staff, webhooks = [], messaging }: Office): FieldProblem[] {
  const ids = departments.map(({ id }) => id);
  const users = staff.map(({ slackUser }) => slackUser);
  return [
    ...repeats(ids).map((index) => ({
      field: `departments.${index}.id`,
      problem: "a name that no other department has",
    })),
    ...repeats(users).map((index) => ({
      field: `staff.${index}.slackUser`,
      problem: "somebody who is not in the list yet",
    })),
    ...staff.flatMap(({ department }, index) =>
      ids.includes(department) ? [] : [{ field: `staff.${index}.department`, problem: `one of ${ids.join(", ")}` }],
    ),
    ...repeats(webhooks.map(({ id }) => id)).map((index) => ({
      field: `webhooks.${index}.id`,
      problem: "a name that no other webhook has",
    })),
    ...webhooks.flatMap(({ url }, index) => (leaves(url) ? [] : [{ field: `webhooks.${index}.url`, problem: https }])),
    ...(leaves(messaging?.gateway?.url) ? [] : [{ field: "messaging.gateway.url", problem: https }]),
  ];
}

const https = "an address that begins with https://";

/** Whether calls will leave for it: by https, or on a laptop to the laptop itself. */
function leaves(url = "https://"): boolean {
  return /^(https:|http:\/\/(127\.0\.0\.1|\[::1\])[:/])/.test(url);
}

/** Positions of names that stood before. */
function repeats(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
}
