import { strict as assert } from "node:assert";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { get, type Journey, officeOf } from "#test/journeys/journey.ts";

async function doorsAnswer(at: LocalOffice): Promise<void> {
  const status = async (path: string) => (await fetch(at.baseUrl + path)).status;
  assert.equal((await get(at, "")).status, 200);
  assert.equal(await status(`/v1/offices/${officeOf(at).office.id}`), 401);
  assert.equal(await status("/v1/openapi.json"), 200);
  assert.equal(await status("/t"), 200);
  assert.equal(await status("/v1/nothing"), 404);
}

async function slackIsHeard(at: LocalOffice): Promise<void> {
  assert.equal(await at.slack.verifyRequestUrl(), true);
  const forged = await fetch(`${at.baseUrl}/slack/events`, { method: "POST", body: "{}" });
  assert.equal(forged.status, 401);
}

/** What only a deployment can get wrong: gateways, routes, and the values that the functions were given. */
export const doors: readonly Journey[] = [
  { name: "both doors answer, and ask who is there", run: doorsAnswer },
  { name: "Slack's challenge is answered, a forged request is not", run: slackIsHeard },
];
