import { beforeAll, expect, test } from "vitest";
import { giveKudos } from "#shared/kudos/give-kudos.ts";
import { dynamoKudos } from "#shared/kudos/kudos-table.ts";
import { morning } from "#test/kit/an-api.ts";
import { aDesk, userOf } from "./a-desk.ts";

let desk: Awaited<ReturnType<typeof aDesk>>;
beforeAll(async () => {
  desk = await aDesk();
  const office = { ...desk.office, trackingKey: "" };
  const giver = office.staff.find(({ slackUser }) => slackUser === userOf("leader"));
  if (giver === undefined) throw new Error("No leader");
  const deps = {
    kudos: dynamoKudos(desk.tables.documentClient, desk.tables.peopleTable),
    dossiers: { get: () => Promise.reject(new Error("no dossier")) },
  };
  const give = { people: [userOf("officer")], reason: "Ở lại thêm giờ để trả kết quả cho bà con", at: morning };
  await giveKudos({ ...give, sourceKey: "1", isPrivate: false }, giver, office, deps);
  await giveKudos(
    { ...give, sourceKey: "2", isPrivate: true, reason: "Chỉ riêng hai chúng ta biết việc này" },
    giver,
    office,
    deps,
  );
});

test("a leader takes the thanks of a year as a file for the commendation council, without what is private", async () => {
  const session = await desk.comeIn(userOf("leader"));
  const { status, headers, body } = await desk.send("GET", "/desk/exports/kudos.csv", { session });
  expect([status, headers["content-disposition"]]).toEqual([200, 'attachment; filename="27163-kudos.csv"']);
  expect(body).toMatch(
    /^\uFEFFdate,recipient,name,.*\r\n2026-11-20,.*Ở lại thêm giờ để trả kết quả cho bà con,leader,/,
  );
  expect(body).not.toContain("Chỉ riêng");
});

test("an officer takes none", async () => {
  const session = await desk.comeIn(userOf("officer"));
  expect((await desk.send("GET", "/desk/exports/kudos.csv", { session })).status).toBe(403);
});
