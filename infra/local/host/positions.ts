import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import type { Positions } from "../streams/shards.ts";

const Kept = z.record(z.string(), z.record(z.string(), z.string()));

/** Where each stream mapping stands, kept beside the tables so that a new start goes on where the last one ended. */
export interface KeptPositions {
  of(mappingId: string): Positions;
  /** Writes soon; what is written twice at once is written once. */
  readonly save: () => void;
  /** Resolves when everything is written. */
  readonly flush: () => Promise<void>;
}

/** @param folder nothing is kept when absent. */
export async function keptPositions(folder: string | undefined): Promise<KeptPositions> {
  const file = folder === undefined ? undefined : join(folder, "streams.json");
  const kept: Record<string, Positions> = file === undefined ? {} : await read(file);
  let writing: Promise<void> | undefined;
  let again = false;
  const write = async (path: string) => {
    do {
      again = false;
      await writeFile(`${path}.new`, JSON.stringify(kept));
      await rename(`${path}.new`, path);
    } while (again);
    writing = undefined;
  };
  return {
    of: (mappingId) => {
      kept[mappingId] ??= {};
      return kept[mappingId];
    },
    save: () => {
      again = true;
      if (file !== undefined) writing ??= write(file);
    },
    flush: async () => {
      await writing;
    },
  };
}

async function read(file: string): Promise<Record<string, Positions>> {
  try {
    return Kept.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}
