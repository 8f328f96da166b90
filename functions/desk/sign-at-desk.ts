import * as z from "zod/mini";
import { DossierCode } from "#shared/dossiers/dossier.ts";
import { MoveNotAllowed } from "#shared/dossiers/dossier-errors.ts";
import { returnResult } from "#shared/dossiers/return-result.ts";
import { type Signed, signMany } from "#shared/dossiers/sign-many.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Language } from "#shared/offices/office.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { counter, type DeskRoute, deskRoute } from "./desk-route.ts";
import { wordsOf } from "./refusal-of.ts";

const Signing = z.strictObject({ codes: z.array(DossierCode).check(z.minLength(1)) });

/** Signs many in one action; each has an outcome of its own. */
export function signAtDeskRoute(deps: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "sign-many",
    method: "POST",
    path: "/desk/signing",
    roles: counter,
    speaks: "json",
    params: z.object({}),
    query: z.object({}),
    body: Signing,
    async handle({ body, actor, office, request, clock }) {
      const results = await signMany(body.codes, actor, request, { ...deps, clock });
      return { status: 200, body: { results: results.map((one) => outcomeOf(one, office.language)) } };
    },
  });
}

function outcomeOf(signed: Signed, language: Language) {
  const { code, result: outcome } = signed;
  if (signed.result !== "refused") return { code, outcome };
  return { code, outcome, fact: signed.fact, detail: wordsOf(signed.fact, signed.message, language) ?? signed.message };
}

const HandOver = z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(500)) });
const codeIn = /[A-Z0-9]{2,5}(?:\.[A-Z0-9]{2,5}){1,4}-\d{6}-\d{4,7}(?!\d)/;

/** The code in what a scanner typed: the code itself, or the receipt's QR with the tracking page around it. */
export function scannedCode(text: string): string {
  const code = codeIn.exec(text.toUpperCase())?.[0];
  if (code !== undefined) return code;
  const problem = "must hold a dossier code such as H29.27163-261122-0001, or be the text of a receipt's QR";
  throw new DomainError("invalid", "no-code", `code ${problem}`, [{ field: "code", problem }]);
}

/**
 * The result is scanned as the citizen gets it: the step `return`, the last row of the control slip. That a signed pile was
 * carried across the room is no step of its own: who signed and when stands in the row before.
 */
export function handOverRoute(deps: DeskDeps): DeskRoute {
  return deskRoute({
    operation: "return-result",
    method: "POST",
    path: "/desk/signing/hand-over",
    roles: counter,
    speaks: "json",
    params: z.object({}),
    query: z.object({}),
    body: HandOver,
    async handle({ body, actor, request, clock }) {
      const code = scannedCode(body.code);
      try {
        const { dossier, replayed } = await returnResult({ code }, actor, request, { ...deps, clock });
        const returnedAt = dossier.history.at(-1)?.at;
        return { status: 200, body: { code, outcome: replayed ? "already" : "returned", returnedAt } };
      } catch (error) {
        if (!(error instanceof MoveNotAllowed) || error.status !== "returned") throw error;
        return { status: 200, body: { code, outcome: "already" } };
      }
    },
  });
}
