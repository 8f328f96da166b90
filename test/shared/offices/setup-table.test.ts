import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { dynamoOfficeRegister, dynamoOffices, officeKeys } from "#shared/offices/office-table.ts";
import { ListeningSetup, OfficeSetup, SuggestionSetup } from "#shared/offices/setup.ts";
import { dynamoSetups } from "#shared/offices/setup-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import {
  countingClient,
  killAt,
  loseAnswerAt,
  type OfficeTables,
  officeTables,
  totalCost,
} from "#test/kit/dynamodb.ts";

const office = anOffice();
let tables: OfficeTables;
beforeEach(async () => {
  tables = await officeTables();
  await dynamoOfficeRegister(tables.documentClient, tables.peopleTable).put(office, "key");
});

/** An administrator's worker, with a connection of its own. */
function anAdmin() {
  const { documentClient: client, calls } = countingClient(tables.endpoint);
  return { client, calls, setups: dynamoSetups(client, tables.peopleTable) };
}
const listening = ListeningSetup.parse({ at: "09:15" });
const suggestions = SuggestionSetup.parse({ answerWithinDays: 9 });
const raw = async () => {
  const { documentClient: client, peopleTable } = tables;
  return (await client.send(new GetCommand({ TableName: peopleTable, Key: officeKeys.settings(office.id) }))).Item;
};

describe("what an office's administrators choose", () => {
  test("is what is usual at first, and one read and one write of a unit when something is chosen", async () => {
    const { setups, calls } = anAdmin();
    expect(await setups.read(office.id)).toEqual(OfficeSetup.parse({}));
    calls.length = 0;
    expect((await setups.change(office.id, () => ({ listening }))).listening.at).toBe("09:15");
    expect(totalCost(calls)).toMatchObject({ roundTrips: 2 });
    expect(calls.map(({ operation }) => operation)).toEqual(["GetItem", "UpdateItem"]);
    expect((await raw())?.["setup"]).toEqual({ listening });
    expect(await dynamoOffices(tables.documentClient, tables.peopleTable).get(office.id)).toMatchObject(office);
  });
  test("is not written again when it is chosen again", async () => {
    const { setups, calls } = anAdmin();
    await setups.change(office.id, () => ({ listening }));
    calls.length = 0;
    await setups.change(office.id, () => ({ listening }));
    expect(calls.map(({ operation }) => operation)).toEqual(["GetItem"]);
  });
  test("takes a part away that is undefined", async () => {
    const { setups } = anAdmin();
    await setups.change(office.id, () => ({ leadersChannel: "C0LEADERS", listening }));
    await setups.change(office.id, () => ({ leadersChannel: undefined }));
    expect((await raw())?.["setup"]).toEqual({ listening });
  });
  test("by ten at once is all there: nobody undoes what another chose, also where nothing was chosen before", async () => {
    const departments = Array.from({ length: 5 }, (_, index) => `department-${index}`);
    const one = { closesAfterMinutes: 60, reminds: true, channel: "C0OWN" };
    await Promise.all([
      anAdmin().setups.change(office.id, () => ({ listening })),
      anAdmin().setups.change(office.id, () => ({ suggestions })),
      ...departments.slice(0, 3).map((id) =>
        anAdmin().setups.change(office.id, ({ departmentEvenings }) => ({
          departmentEvenings: { ...departmentEvenings, [id]: one },
        })),
      ),
    ]);
    const then = await anAdmin().setups.read(office.id);
    expect(then).toMatchObject({ listening, suggestions });
    expect(Object.keys(then.departmentEvenings).sort()).toEqual(departments.slice(0, 3));
  });
  test.each(["before", "after"] as const)(
    "survives a worker that dies %s any call: the repeat says it",
    async (when) => {
      for (const nth of [1, 2]) {
        const { setups, client } = anAdmin();
        killAt(client, nth, when);
        await setups.change(office.id, () => ({ suggestions })).catch(() => undefined);
        expect((await anAdmin().setups.change(office.id, () => ({ suggestions }))).suggestions).toEqual(suggestions);
      }
    },
  );
  test("survives lost answers without a second change", async () => {
    const { setups, client } = anAdmin();
    loseAnswerAt(client, 2);
    let asked = 0;
    const change = () => {
      asked += 1;
      return { suggestions };
    };
    expect((await setups.change(office.id, change)).suggestions).toEqual(suggestions);
    expect(asked).toBeLessThanOrEqual(2);
    expect((await raw())?.["setup"]).toEqual({ suggestions });
  });
  test("of an office that is not open here is refused and leaves nothing behind", async () => {
    const gone = anAdmin().setups.change("26842", () => ({ listening }));
    await expect(gone).rejects.toMatchObject({ fact: "office-not-found" });
  });
});
