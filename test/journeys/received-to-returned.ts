import { strict as assert } from "node:assert";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { get, type Journey, officeOf, post } from "./journey.ts";

export const receivedToReturned: Journey = {
  name: "a dossier is received, tracked by the citizen, worked on, handed over and counted once",
  run: async (at) => {
    const { zone } = officeOf(at).office.calendar;
    const receivedAt = toInstant(Date.now() - 60_000);
    const date = localDate(receivedAt, zone);
    const before = (await get(at, `/totals/${date}`)).body.office;

    const { body: received } = await post(at, "/dossiers", { procedure: "2.000815", receivedAt, channel: "direct" });
    assert.equal(received.status, "accepted");
    assert.ok(received.promisedAt > receivedAt);
    await theCitizenSees(at, received, "accepted");
    assert.ok(await isOpen(at, received.code), "a received dossier is open");

    await post(at, `/dossiers/${received.code}/moves`, { move: "start-work" });
    await post(at, `/dossiers/${received.code}/moves`, { move: "finish" });
    const { body: returned } = await post(at, `/dossiers/${received.code}/return`, {});
    assert.deepEqual([returned.status, returned.version, returned.onTime], ["returned", 4, true]);
    await theCitizenSees(at, received, "returned");
    assert.equal(await isOpen(at, received.code), false, "a returned dossier is not open");

    await at.quiesce();
    const after = (await get(at, `/totals/${date}`)).body.office;
    for (const count of ["received", "started", "finished", "returned", "onTime"]) {
      assert.equal(after[count] - before[count], 1, `${count} was counted otherwise than once`);
    }
  },
};

async function theCitizenSees(
  at: LocalOffice,
  { code, tracking }: { code: string; tracking: { secret: string } },
  status: string,
) {
  const ask = (secret: string) =>
    fetch(`${at.baseUrl}/v1/tracking`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code, secret }),
    });
  const shown = (await (await ask(tracking.secret)).json()) as { status: string };
  assert.equal(shown.status, status);
  assert.equal((await ask("0000000000")).ok, false, "a wrong secret shows nothing");
}

async function isOpen(at: LocalOffice, code: string): Promise<boolean> {
  let cursor = "";
  do {
    const { body } = await get(at, `/dossiers?limit=300${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    if (body.items.some((item: { code: string }) => item.code === code)) return true;
    cursor = body.cursor ?? "";
  } while (cursor !== "");
  return false;
}
