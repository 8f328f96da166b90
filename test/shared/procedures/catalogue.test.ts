import { describe, expect, test } from "vitest";
import commune from "#infra/operate/examples/commune-27592.json" with { type: "json" };
import ward from "#infra/operate/examples/ward-26842.json" with { type: "json" };
import { DomainError } from "#shared/kernel/errors.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { Procedure } from "#shared/procedures/procedure.ts";
import { procedures } from "#shared/procedures/procedures.ts";

const refusal = (code: string, date: string) => {
  try {
    return procedureInForce(code, date).code;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.kind, error.fact, ...error.fields.map(({ field }) => field)].join(" ");
  }
};

describe("a procedure", () => {
  test("is in force from its first day to its last", () => {
    expect(refusal("2.000815", "2024-12-31")).toBe("invalid procedure-not-in-force procedure");
    expect(refusal("2.000815", "2025-01-01")).toBe("2.000815");
    expect(refusal("2.000815", "2099-12-31")).toBe("2.000815");
  });

  test("that was abolished holds for what was received before, and for nothing after", () => {
    expect(refusal("2.001009", "2025-10-31")).toBe("2.001009");
    expect(refusal("2.001009", "2025-11-01")).toBe("invalid procedure-not-in-force procedure");
  });

  test.each(["9.999999", "", "constructor", "__proto__", "2.00081"])(
    "that is not in the catalogue is refused: %j",
    (code) => {
      expect(refusal(code, "2026-11-20")).toBe("invalid unknown-procedure procedure");
    },
  );
});

describe("the catalogue", () => {
  test.each(procedures)("has a well-formed $code", (procedure) => {
    expect(Procedure.parse(procedure)).toEqual(procedure);
    expect(procedure.validFrom <= (procedure.validTo ?? "9999-12-31")).toBe(true);
  });

  test("has no two versions of a procedure in force on one day", () => {
    for (const versions of Map.groupBy(procedures, ({ code }) => code).values()) {
      const inOrder = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      for (const [index, next] of inOrder.slice(1).entries()) {
        expect((inOrder[index]?.validTo ?? "9999-12-31") < next.validFrom).toBe(true);
      }
    }
  });

  test.each([ward, commune])("names departments that the example office $id has", ({ departments }) => {
    const known = departments.map(({ id }) => id);
    for (const { department } of procedures) expect(known).toContain(department);
  });
});
