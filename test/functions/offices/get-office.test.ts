import { expect, test } from "vitest";
import { anApi } from "#test/kit/an-api.ts";

test("an office tells connected systems its departments and thresholds, and neither staff nor Slack nor its tracking key", async () => {
  const { office, send } = await anApi();
  const { status, body } = await send("GET", "/v1/offices/27163");
  const { id, name, kind, language, departments, overload } = office;
  expect(status).toBe(200);
  expect(body).toEqual({ id, name, kind, language, departments, overload, zone: "Asia/Ho_Chi_Minh" });
  expect(JSON.stringify(body)).not.toMatch(/Lan|U0|T0WARD|trackingKey/);
});
