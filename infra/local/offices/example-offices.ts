import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Office } from "#shared/offices/office.ts";
import { NotReady } from "../not-ready.ts";

const folder = join(import.meta.dirname, "../../operate/examples");

/** The offices that are opened when nobody names one. */
export async function exampleOffices(): Promise<Office[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  return Promise.all(files.map((name) => readOffice(join(folder, name))));
}

/** Settings of one office. @throws NotReady naming the field that is wrong. */
export async function readOffice(file: string): Promise<Office> {
  const result = Office.safeParse(await readJson(file));
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new NotReady(
    `The office in ${file} is not right at \`${first?.path.join(".")}\`: ${first?.message}. Correct it and start again.`,
  );
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const why = error instanceof SyntaxError ? `is not JSON (${error.message})` : "cannot be read";
    throw new NotReady(
      `The office file ${file} ${why}: name a JSON file such as infra/operate/examples/ward-26842.json.`,
    );
  }
}
