import { beforeAll, describe, expect, test } from "vitest";
import { onCallHandlers } from "#bot/on-call/jobs.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { dynamoDuties } from "#shared/on-call/duty-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { aWard, shownText } from "../a-ward.ts";

const base: Dossier = {
  officeId: "27163",
  code: "H29.27163-261121-0001",
  procedure: "1.000656",
  procedureFrom: "2026-11-21",
  department: "justice",
  channel: "direct",
  status: "accepted",
  receivedAt: "2026-11-21T13:10:00.000Z",
  promisedAt: "2026-11-21T14:10:00.000Z",
  urgent: true,
  version: 1,
  history: [{ move: "receive", at: "2026-11-21T13:10:00.000Z", by: "key-1" }],
};
const ready = { status: "resultReady", endedAt: "2026-11-21T13:50:00.000Z" } as const;
const returned: Partial<Dossier> = {
  ...ready,
  status: "returned",
  history: [...base.history, { move: "return", at: "2026-11-21T13:58:00.000Z", by: "key-1" }],
};
const opening = "Hồ sơ ngoài giờ: Đăng ký khai tử Mã H29.27163-261121-0001, hẹn trả lúc 21:10 21/11/2026.";

let ward: Awaited<ReturnType<typeof aWard>>;
let dossier: Dossier;
beforeAll(async () => {
  ward = await aWard();
});
async function show(changes: Partial<Dossier>): Promise<string[]> {
  dossier = { ...base, ...changes };
  const dossiers = {
    async get(_officeId: string, code: string) {
      if (code !== dossier.code) throw new DossierNotFound(code);
      return dossier;
    },
  };
  const process = ward.aProcess();
  const tables = {
    duties: dynamoDuties(process.client, ward.tables.peopleTable),
    timers: dynamoTimers(process.client, ward.tables.peopleTable),
  };
  const handlers = onCallHandlers({
    ...process,
    ...tables,
    offices: ward.offices,
    dossiers,
    clock: () => base.receivedAt,
  });
  await handlers["on-call.show-dossier"]({
    type: "on-call.show-dossier",
    officeId: "27163",
    at: base.receivedAt,
    code: base.code,
  });
  const messages = await ward.slack.messages(ward.office.slack.channels.onCall);
  return messages.filter(({ metadata }) => metadata !== undefined).map(shownText);
}

describe("an urgent dossier for those on call", () => {
  test("is one message that follows it from reception to return", async () => {
    expect(await show({})).toEqual([opening]);
    expect(await show({ status: "inProcess" })).toEqual([opening]);
    expect(await show(ready)).toEqual([
      `${opening} Kết quả đã có lúc 20:50 21/11/2026, chờ giao cho người dân. Đúng hẹn.`,
    ]);
    expect(await show(returned)).toEqual([`${opening} Đã trả lúc 20:58 21/11/2026. Đúng hẹn.`]);
    expect(await show(returned)).toHaveLength(1);
  });
  test("says when the promise was not kept", async () => {
    expect(await show({ ...returned, endedAt: "2026-11-21T14:10:00.001Z" })).toEqual([
      `${opening} Đã trả lúc 20:58 21/11/2026. Trễ hẹn.`,
    ]);
  });
  test("says when it ended without a result", async () => {
    const withdrawn = { status: "withdrawn", endedAt: "2026-11-21T13:30:00.000Z" } as const;
    expect(await show(withdrawn)).toEqual([`${opening} Hồ sơ đã kết thúc lúc 20:30 21/11/2026 mà không trả kết quả.`]);
  });
  test("that does not exist is refused", async () => {
    await expect(show({ code: "H29.27163-261121-0002" })).rejects.toThrow(DossierNotFound);
  });
});
