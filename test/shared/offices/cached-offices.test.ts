import { describe, expect, test } from "vitest";
import { cachedOffices } from "#shared/offices/cached-offices.ts";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import type { Offices } from "#shared/offices/offices.ts";
import { anOffice } from "#test/kit/an-office.ts";

/** Offices that write down what they are asked, and a clock that is turned by hand. */
function memory(answers: Partial<Offices> = {}) {
  const asked: string[] = [];
  const clock = { now: 0 };
  const source: Offices = {
    get: async (officeId) => {
      asked.push(`office ${officeId}`);
      return { ...anOffice({ id: officeId }), trackingKey: "" };
    },
    key: async (officeId, keyId) => {
      asked.push(`key ${officeId} ${keyId}`);
      return undefined;
    },
    officeOfChannel: async (team, channel) => {
      asked.push(`channel ${team} ${channel}`);
      return "27163";
    },
    ...answers,
  };
  return { asked, clock, offices: cachedOffices(source, () => clock.now) };
}

describe("what a warm function remembers of offices", () => {
  test("is each row for a minute, and then it is read again", async () => {
    const { asked, clock, offices } = memory();
    for (const now of [0, 1, 59_999, 60_000, 119_999, 120_000]) {
      clock.now = now;
      await offices.get("27163");
    }
    expect(asked).toEqual(["office 27163", "office 27163", "office 27163"]);
  });

  test("is read once for all who ask at the same moment", async () => {
    const { asked, offices } = memory();
    await Promise.all(Array.from({ length: 20 }, () => offices.key("27163", "k0000001")));
    expect(asked).toEqual(["key 27163 k0000001"]);
  });

  test("keeps offices, keys and channels apart, also those that are not there", async () => {
    const { asked, offices } = memory();
    for (let times = 0; times < 2; times += 1) {
      await offices.get("27163");
      await offices.get("27592");
      expect(await offices.key("27163", "unknown0")).toBeUndefined();
      await offices.key("27592", "unknown0");
      await offices.officeOfChannel("T0WARD", "C0HELP");
    }
    expect(asked).toHaveLength(5);
  });

  test("is never a failure", async () => {
    let failures = 0;
    const { offices } = memory({
      get: async () => {
        failures += 1;
        if (failures < 3) throw new OfficeNotFound("27163");
        return { ...anOffice(), trackingKey: "" };
      },
    });
    await expect(offices.get("27163")).rejects.toThrow(OfficeNotFound);
    await expect(offices.get("27163")).rejects.toThrow(OfficeNotFound);
    expect((await offices.get("27163")).id).toBe("27163");
  });

  test("is bounded, whatever is guessed", async () => {
    const { asked, offices } = memory();
    await offices.get("27163");
    for (let guess = 0; guess < 10_000; guess += 1) await offices.key("27163", `guess${guess}`);
    asked.length = 0;
    for (let guess = 0; guess < 10_000; guess += 1) await offices.key("27163", `guess${guess}`);
    expect(asked.length).toBeGreaterThanOrEqual(8_000);
  });
});
