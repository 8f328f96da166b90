import type { Language } from "#shared/offices/office.ts";
import { paperNames } from "./paper-names.ts";
import type { OwnProcedure, ProcedureName } from "./procedure.ts";
import { procedureNames } from "./procedure-names.ts";

const byCode = new Map(Object.entries(procedureNames));
const byPaper = new Map(Object.entries(paperNames));

/** What a procedure is called in the three languages; a name that an office did not translate stays Vietnamese, a stranger's is its code. */
export function procedureName(code: string, own: readonly OwnProcedure[] = []): ProcedureName {
  const ours = own.findLast((version) => version.code === code)?.name;
  if (ours !== undefined) return { vi: ours.vi, en: ours.en ?? ours.vi, id: ours.id ?? ours.vi };
  return byCode.get(code) ?? { vi: code, en: code, id: code };
}

/** What a paper is called; one that left the catalogue keeps its key. */
export function paperName(paper: string, language: Language): string {
  return byPaper.get(paper)?.[language] ?? paper;
}
