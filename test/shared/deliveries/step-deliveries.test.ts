import { describe, expect, test } from "vitest";
import { stepDeliveries } from "#shared/deliveries/step-deliveries.ts";
import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import { type MoveName, moveNames } from "#shared/dossiers/moves.ts";
import type { Office } from "#shared/offices/office.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aStep } from "#test/shared/reports/steps.ts";

const messaging = { sms: { sender: "UBNDHH" } };
const webhooks = [
  { id: "portal", url: "https://portal.example/hook" },
  { id: "archive", url: "https://archive.example/hook" },
];
const at = "2026-11-20T02:00:00.000Z";

function leaving(changes: Partial<StepFact>, ...offices: Office[]) {
  return stepDeliveries(aStep(at, changes), async (id) => offices.find((office) => office.id === id));
}
const told = async (move: MoveName) =>
  (await leaving({ move }, anOffice({ messaging }))).map((delivery) => "occasion" in delivery && delivery.occasion);

describe("a step of a dossier", () => {
  test("that the citizen should hear of is told once; the office's own business is not", async () => {
    const all = await Promise.all(moveNames.map(async (move) => [move, await told(move)] as const));
    expect(Object.fromEntries(all.filter(([, occasions]) => occasions.length > 0))).toEqual({
      receive: ["accepted"],
      accept: ["accepted"],
      refuse: ["refused"],
      "request-supplement": ["supplement-requested"],
      "request-payment": ["payment-required"],
      sign: ["result-ready"],
      finish: ["result-ready"],
      extend: ["extended"],
      stop: ["stopped"],
    });
  });

  test("goes to every webhook of the office, whatever the step is", async () => {
    const deliveries = await leaving({ move: "start-work", code: "H29.27163-261120-0001" }, anOffice({ webhooks }));
    const base = { type: "webhook", officeId: "27163", code: "H29.27163-261120-0001", version: 1, at };
    expect(deliveries).toEqual([
      { ...base, webhook: "portal" },
      { ...base, webhook: "archive" },
    ]);
  });

  test("of an office that writes to nobody and has no software leaves nothing", async () => {
    expect(await leaving({ move: "finish" }, anOffice())).toEqual([]);
    expect(await leaving({ move: "finish" })).toEqual([]);
  });

  test("of a dossier that another ward processes is told under the name of the office that took it in, and to the software of both", async () => {
    const home = anOffice({ messaging, webhooks: webhooks.slice(0, 1) });
    const handler = anOffice({ id: "26842", messaging, webhooks: webhooks.slice(1) });
    const deliveries = await leaving({ move: "finish", officeId: "26842", home: "27163" }, home, handler);
    expect(deliveries.map(({ type, officeId }) => [type, officeId])).toEqual([
      ["message", "27163"],
      ["webhook", "27163"],
      ["webhook", "26842"],
    ]);
    const silent = await leaving({ move: "finish", officeId: "26842", home: "27163" }, anOffice(), handler);
    expect(silent.map(({ type }) => type)).toEqual(["webhook"]);
  });
});
