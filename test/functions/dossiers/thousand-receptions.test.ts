import { expect, test } from "vitest";
import { anApi, morning } from "#test/kit/an-api.ts";

test("a thousand receptions at once from twenty functions get the numbers of the day without a gap or a repeat", async () => {
  const api = await anApi();
  const functions = Array.from({ length: 20 }, () => api.another());
  const body = { procedure: "2.000884", receivedAt: morning, channel: "direct", applicant: { name: "Nguyễn Thị Hoa" } };
  const sent = functions.flatMap(({ send }, own) =>
    Array.from({ length: 50 }, (_, index) =>
      send("POST", "/v1/offices/27163/dossiers", { key: `at once ${own} ${index}`, body }),
    ),
  );
  const answers = await Promise.all(sent);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const codes = answers.map((answer): string => answer.body.code).toSorted((one, other) => (one < other ? -1 : 1));
  expect(codes).toEqual(Array.from({ length: 1_000 }, (_, n) => `H29.27163-261120-${String(n + 1).padStart(4, "0")}`));
}, 90_000);
