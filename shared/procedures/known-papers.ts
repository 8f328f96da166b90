import type { OwnProcedure } from "./procedure.ts";
import { procedures } from "./procedures.ts";

const national: ReadonlySet<string> = new Set(procedures.flatMap(({ papers }) => papers));

/** Whether any procedure of the catalogue, the office's additions included, asks for this paper. */
export function isKnownPaper(paper: string, own: readonly OwnProcedure[] = []): boolean {
  return national.has(paper) || own.some(({ papers }) => papers.includes(paper));
}
