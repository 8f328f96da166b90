import { expect, test } from "vitest";
import { type AskedPromise, promiseFor } from "#shared/dossiers/promise-for.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { vn, ward } from "#test/shared/office-time/offices.ts";

const promise = (code: string, receivedAt: string, asked?: AskedPromise) =>
  promiseFor(procedureInForce(code, receivedAt.slice(0, 10)), vn(receivedAt), ward, asked);

const refusal = (code: string, receivedAt: string, asked: AskedPromise) => {
  try {
    return promise(code, receivedAt, asked);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.kind, ...error.fields.map(({ field }) => field)].join(" ");
  }
};

test("a certified copy is promised for the same day, or for the hour on its slip", () => {
  expect(promise("2.000815", "2026-11-20 08:00")).toEqual({ promisedAt: vn("2026-11-20 17:00"), urgent: false });
  expect(promise("2.000815", "2026-11-20 08:00", { statedAt: "2026-11-21T10:00:00+07:00" })).toEqual({
    promisedAt: vn("2026-11-21 10:00"),
    urgent: false,
    basis: "slip",
  });
});

test("a death at night has its minutes, by day the working day, under verification three working days", () => {
  expect(promise("1.000656", "2026-11-21 22:00")).toEqual({ promisedAt: vn("2026-11-21 23:00"), urgent: true });
  expect(promise("1.000656", "2026-11-20 09:00")).toEqual({ promisedAt: vn("2026-11-20 17:00"), urgent: false });
  for (const hour of ["09:00", "22:00"]) {
    expect(promise("1.000656", `2026-11-20 ${hour}`, { verification: true })).toEqual({
      promisedAt: vn("2026-11-25 17:00"),
      urgent: false,
      basis: "verification",
    });
  }
});

test("a verification that is said not to be needed changes nothing", () => {
  expect(promise("1.000894", "2026-11-20 09:00", { verification: false })).toEqual(
    promise("1.000894", "2026-11-20 09:00"),
  );
});

test("what the procedure does not provide for is refused by the name of its field", () => {
  const slip = { statedAt: vn("2026-11-21 10:00") };
  expect(refusal("1.000894", "2026-11-20 09:00", slip)).toBe("invalid statedAt");
  expect(refusal("1.000656", "2026-11-20 22:00", slip)).toBe("invalid statedAt");
  expect(refusal("2.000815", "2026-11-20 09:00", { verification: true })).toBe("invalid verification");
  expect(refusal("1.000894", "2026-11-20 09:00", { verification: true, ...slip })).toBe("invalid verification");
});
