import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dossierKeys } from "#shared/dossiers/dossier-item.ts";
import type { Change, StoredRecords } from "./import-dossiers.ts";
import { readMany } from "./read-many.ts";
import type { Item } from "./take-over.ts";
import { type Statement, writeMany } from "./write-many.ts";

/** Dossiers taken over, in the Dossiers table like all others. */
export function dynamoRecords(client: DynamoDBDocumentClient, table: string): StoredRecords {
  return {
    async read(officeId, codes, fresh) {
      const keys = codes.map((code) => dossierKeys.dossier(officeId, code));
      const items = await readMany(client, table, keys, fresh);
      return new Map(items.map((item) => [String(item["code"]), item]));
    },
    write: (changes) =>
      writeMany(
        client,
        changes.map((change) => statementOf(table, change)),
      ),
  };
}

function statementOf(table: string, { before, after }: Change): Statement {
  return before === undefined ? insertion(table, after) : update(table, before, after);
}

/** Fails when there is such an item, which is all the condition that a new dossier needs. */
function insertion(table: string, item: Item): Statement {
  const names = Object.keys(item);
  return {
    Statement: `INSERT INTO "${table}" VALUE {${names.map((name) => `'${name}': ?`).join(", ")}}`,
    Parameters: Object.values(item),
  };
}

/** Writes what differs, unless a step or another import came in between. */
function update(table: string, before: Item, after: Item): Statement {
  const changed = Object.keys(after).filter((name) => !isSame(before[name], after[name]));
  const gone = Object.keys(before).filter((name) => !(name in after));
  const clauses = [...changed.map((name) => `SET "${name}" = ?`), ...gone.map((name) => `REMOVE "${name}"`)];
  const condition = ["pk", "sk", "version", "importVersion"];
  return {
    Statement: `UPDATE "${table}" ${clauses.join(" ")} WHERE ${condition.map((name) => `"${name}" = ?`).join(" AND ")}`,
    Parameters: [...changed.map((name) => after[name]), ...condition.map((name) => before[name])],
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

const plain = (value: unknown) => (value instanceof Set ? [...value] : value);
