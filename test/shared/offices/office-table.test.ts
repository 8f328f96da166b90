import { beforeAll, describe, expect, test } from "vitest";
import { OfficeNotFound } from "#shared/offices/office-errors.ts";
import { dynamoOfficeRegister, dynamoOffices } from "#shared/offices/office-table.ts";
import type { ApiKey } from "#shared/offices/offices.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

let offices: ReturnType<typeof dynamoOffices>;
let register: ReturnType<typeof dynamoOfficeRegister>;
beforeAll(async () => {
  const { documentClient, peopleTable } = await officeTables();
  offices = dynamoOffices(documentClient, peopleTable);
  register = dynamoOfficeRegister(documentClient, peopleTable);
});

describe("an office in the table", () => {
  test("is read back as it was put", async () => {
    const office = anOffice();
    await register.put(office, "first");
    expect(await offices.get("27163")).toEqual({ ...office, trackingKey: "first" });
  });

  test("keeps its tracking key when its settings change: receipts stay good", async () => {
    await register.put(anOffice({ id: "27592" }), "first");
    await register.put(anOffice({ id: "27592", name: "Xã Bình Chánh" }), "second");
    expect(await offices.get("27592")).toMatchObject({ name: "Xã Bình Chánh", trackingKey: "first" });
  });

  test("that was never opened is not found", async () => {
    await expect(offices.get("99999")).rejects.toThrow(OfficeNotFound);
    expect(await offices.key("99999", "k0000001")).toBeUndefined();
    expect(await offices.officeOfChannel("T0WARD", "C0NOBODY")).toBeUndefined();
  });
});

describe("the Slack directory", () => {
  test("finds the office of each of its channels, the departments' own too, in its own team only", async () => {
    const [justice, land] = anOffice().departments;
    if (justice === undefined || land === undefined) expect.unreachable();
    const office = anOffice({ departments: [{ ...justice, channel: "C0JUSTICE" }, land] });
    await register.linkChannels(office);
    await register.linkChannels(office);
    for (const channel of ["C0EVENING", "C0HELP", "C0ONCALL", "C0JUSTICE"]) {
      expect(await offices.officeOfChannel("T0WARD", channel)).toBe("27163");
      expect(await offices.officeOfChannel("T0OTHER", channel)).toBeUndefined();
    }
  });
});

describe("an API key in the table", () => {
  const key: ApiKey = {
    officeId: "27163",
    keyId: "k0000001",
    secretHash: "hash",
    scopes: ["dossiers:read", "reports:read"],
    createdAt: "2026-11-20T01:15:00.000Z",
  };

  test("is read back as it was put, and a second one of its name is refused", async () => {
    await register.putKey(key);
    expect(await offices.key("27163", "k0000001")).toEqual(expect.objectContaining(key));
    await expect(register.putKey({ ...key, secretHash: "another" })).rejects.toThrow("conditional");
    expect((await offices.key("27163", "k0000001"))?.secretHash).toBe("hash");
  });

  test("is revoked once; a second time changes nothing", async () => {
    await register.putKey({ ...key, keyId: "k0000002" });
    await register.revokeKey("27163", "k0000002", "2026-11-20T02:00:00.000Z");
    await register.revokeKey("27163", "k0000002", "2026-11-21T02:00:00.000Z");
    expect((await offices.key("27163", "k0000002"))?.revokedAt).toBe("2026-11-20T02:00:00.000Z");
  });

  test("that does not exist cannot be revoked", async () => {
    await expect(register.revokeKey("27163", "nothing0", "2026-11-20T02:00:00.000Z")).rejects.toThrow(
      "Office 27163 has no API key nothing0",
    );
    expect(await offices.key("27163", "nothing0")).toBeUndefined();
  });
});
