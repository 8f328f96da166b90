import { describe, expect, test } from "vitest";
import { DossierCode } from "#shared/dossiers/dossier.ts";
import { dossierCode } from "#shared/dossiers/dossier-code.ts";

const office = { id: "27163", province: "H29" };

describe("the national code of a dossier", () => {
  test.each([
    [1, "H29.27163-261120-0001"],
    [350, "H29.27163-261120-0350"],
    [9_999, "H29.27163-261120-9999"],
    [10_000, "H29.27163-261120-10000"],
  ])("number %i of a day is %s", (number, code) => {
    expect(dossierCode(office, "2026-11-20", number)).toBe(code);
    expect(DossierCode.parse(code)).toBe(code);
  });
});
