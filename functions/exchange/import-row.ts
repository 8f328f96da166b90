import * as z from "zod/mini";
import { DossierCode } from "#shared/dossiers/dossier.ts";
import { statuses } from "#shared/dossiers/status.ts";
import type { GivenRow } from "#shared/exchange/import-dossiers.ts";
import { channels } from "#shared/exchange/national-numbers.ts";
import { DepartmentId } from "#shared/offices/department-id.ts";
import { ProcedureCode } from "#shared/procedures/procedure.ts";
import { refusedFields } from "../http/refused-fields.ts";
import type { Adapted } from "./field-names.ts";
import { MomentText } from "./moment.ts";

/** Of a list whose members go by name or by number from 1. */
function named<T extends string>(list: readonly [T, ...T[]] | readonly T[]) {
  const words = `${list.map((name, index) => `${index + 1} ${name}`).join(", ")}: the number or the name`;
  return z.pipe(
    z.union([z.string(), z.number()], `one of ${words}`),
    z.transform((value, context): T => {
      const text = String(value).trim();
      const found = /^\d{1,2}$/.test(text) ? list[Number(text) - 1] : list.find((name) => name === text);
      if (found !== undefined) return found;
      context.issues.push({ code: "custom", message: `one of ${words}`, input: value });
      return z.NEVER;
    }),
  );
}

const versionWords = "a whole number that rises, or the time of the last change";
const Version = z.union(
  [z.int().check(z.minimum(0)), z.pipe(z.string().check(z.regex(/^\d{1,13}$/)), z.transform(Number)), MomentText],
  versionWords,
);

const trimmed = z.string().check(z.trim());

/** A row under our own names; what software writes in other forms has been adapted, and what it holds besides is gone. */
export const ImportFields = z.object({
  code: z.pipe(trimmed, DossierCode),
  version: Version,
  source: z.optional(
    trimmed.check(z.regex(/^[A-Za-z0-9._-]{1,30}$/, "the name of the software: 1-30 letters, digits, dots or hyphens")),
  ),
  procedure: z.pipe(
    z.pipe(
      trimmed,
      z.transform((code) => code.replace(/\.000\.00\.00\.H\d\d$/, "")),
    ),
    ProcedureCode,
  ),
  department: z.optional(z.pipe(trimmed, DepartmentId)),
  channel: named(channels),
  status: named(statuses),
  receivedAt: MomentText,
  promisedAt: z.optional(MomentText),
  finishedAt: z.optional(MomentText),
  returnedAt: z.optional(MomentText),
  changedAt: z.optional(MomentText),
  officer: z.optional(trimmed.check(z.maxLength(30))),
});

/** A row to take over, or what is wrong with it. @param problems that were found before, which end it */
export function readRow({ row, problems }: Adapted): GivenRow {
  if (problems.length > 0) return { problems };
  const parsed = ImportFields.safeParse(row, { reportInput: true });
  return parsed.success ? parsed.data : { problems: refusedFields("row", parsed.error).fields };
}
