import type { Step } from "./dossier.ts";
import { type MoveName, moves } from "./moves.ts";
import { deathRegistrations } from "./same-death.ts";

/** What one update says, piece by piece. */
export interface Expression {
  readonly set: string[];
  readonly remove: string[];
  readonly conditions: string[];
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
}

type Conditions = Pick<Expression, "conditions" | "names" | "values">;

/** The rules of `refusal.ts` as the condition of the write. */
export function moveConditions(officeId: string, step: Step, expression: Conditions): void {
  const { conditions, values } = expression;
  values[":me"] = officeId;
  conditions.push(
    "attribute_exists(pk)",
    "(officeId = :me OR handledBy = :me)",
    "NOT contains(requests, :key)",
    "movedAt <= :at",
    // A reception follows nothing at all, and an empty list would be no expression.
    `#status IN (${["nothing", ...moves[step.move].from].map((status) => value(values, "from", status)).join(", ")})`,
  );
  if (step.ifVersion !== undefined) conditions.push(`version = ${value(values, "version", step.ifVersion)}`);
  rules[step.move]?.(step, expression);
  if (!step.duplicatesSeen && issues.has(step.move)) withoutDuplicates(expression);
}

/** Moves that let a result out of the office. */
const issues: ReadonlySet<MoveName> = new Set(["sign", "finish"]);

const handled = "(handledBy = :me OR attribute_not_exists(handledBy))";

const rules: Partial<Record<MoveName, (step: Step, expression: Conditions) => void>> = {
  present(_, { conditions, values }) {
    conditions.push(
      handled,
      "attribute_not_exists(gsi2pk)",
      `NOT signedBy = ${value(values, "other", "other-agency")}`,
    );
  },
  sign({ signer }, { conditions, values }) {
    conditions.push(handled, "attribute_exists(gsi2pk)");
    if (signer?.headOnly) conditions.push(`signedBy = ${value(values, "head", "head")}`);
    const departments = signer?.departments?.map((id) => value(values, "department", id));
    if (departments) conditions.push(`department IN (${departments.join(", ")})`);
  },
  "request-supplement"({ confirmed }, { conditions }) {
    if (!confirmed) conditions.push("attribute_not_exists(supplements)");
  },
  extend(_, { conditions }) {
    conditions.push("promisedAt >= :at", "promisedAt < :promisedAt");
  },
  refund(_, { conditions, values }) {
    conditions.push(`paid = ${value(values, "paid", true)}`);
  },
};

/** Nearly every dossier is no death registration: it goes out in this one write. */
function withoutDuplicates({ conditions, names, values }: Conditions): void {
  names["#procedure"] = "procedure";
  const codes = deathRegistrations.map((code) => value(values, "death", code));
  conditions.push(`(NOT #procedure IN (${codes.join(", ")}) OR duplicates = ${value(values, "none", [])})`);
}

/** A name for a value of the expression, no other's. */
function value(values: Record<string, unknown>, name: string, content: unknown): string {
  const key = `:${name}${Object.keys(values).length}`;
  values[key] = content;
  return key;
}
