import { libraryOf } from "#shared/know-how/library.ts";
import { dynamoNotes } from "#shared/know-how/note-table.ts";
import { dynamoQuestions } from "#shared/know-how/question-table.ts";
import { dynamoShelves } from "#shared/know-how/shelf-table.ts";
import type { HandlersOf } from "../slack/working.ts";
import type { WorkerBase } from "../worker-base.ts";
import type { Deps } from "./deps.ts";
import { knowHowHandlers } from "./jobs.ts";

const opened = new WeakMap<WorkerBase, Deps>();

/** The feature on its tables; what a warm worker knows of the notes serves searches and home tabs alike. */
export function depsOf(base: WorkerBase): Deps {
  const known = opened.get(base);
  if (known !== undefined) return known;
  const { client, tables, clock } = base;
  const notes = dynamoNotes(client, tables.people);
  const library = libraryOf({ notes, shelves: dynamoShelves(client, tables.people), clock });
  const deps = { ...base, notes, questions: dynamoQuestions(client, tables.people), library };
  opened.set(base, deps);
  return deps;
}

export const work = (base: WorkerBase): HandlersOf<"know-how"> => knowHowHandlers(depsOf(base));
