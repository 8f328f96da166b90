import { type Catalogue, entryOf, type Finding } from "./finding.ts";
import type { Procedure, ProcedureName } from "./procedure.ts";

const languages = ["vi", "en", "id"] as const;

/** Names that are missing, in the three languages, and papers that nobody knows. */
export function checkTexts({ procedures, names, papers }: Catalogue): Finding[] {
  return [
    ...procedures.flatMap((procedure) => nameProblems(procedure, names)),
    ...procedures.flatMap((procedure) => checkPapers(procedure, papers)),
    ...Object.entries(papers).flatMap(([paper, name]) => emptyNames(paper, "name", name)),
  ];
}

function nameProblems(procedure: Procedure, names: Catalogue["names"]): Finding[] {
  const entry = entryOf(procedure);
  const name = Object.hasOwn(names, procedure.code) ? names[procedure.code] : undefined;
  if (name === undefined) return [{ entry, field: "name", problem: "what people call it, in vi, en and id" }];
  return emptyNames(entry, "name", name);
}

function emptyNames(entry: string, field: string, name: ProcedureName): Finding[] {
  return languages
    .filter((language) => name[language].trim() === "")
    .map((language) => ({ entry, field: `${field}.${language}`, problem: "not empty" }));
}

/** Papers that the catalogue does not know, or that stand twice. */
export function checkPapers(procedure: Procedure, papers: Catalogue["papers"]): Finding[] {
  const entry = entryOf(procedure);
  return procedure.papers.flatMap((paper, index) => {
    const field = `papers.${index}`;
    if (!Object.hasOwn(papers, paper)) {
      return [{ entry, field, problem: `one of ${Object.keys(papers).join(", ")}; ${paper} is none` }];
    }
    return procedure.papers.indexOf(paper) === index
      ? []
      : [{ entry, field, problem: `named once; ${paper} stands before` }];
  });
}
