import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exampleTrackingKey } from "#functions/http/openapi-examples.ts";
import type { Delivery } from "#shared/deliveries/delivery.ts";
import { webhookSecret } from "#shared/webhooks/webhook-secret.ts";
import { openWithKey } from "#test/kit/an-api.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { aMessage, aPost, citizen, type Post } from "./a-post.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let post: Post;
let portal: Server;
let calls: Received[] = [];
let statuses: (number | "hang up")[] = [];
beforeAll(async () => {
  post = await aPost();
  portal = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      calls.push({ headers: request.headers, body });
      const status = statuses.shift() ?? 200;
      if (status === "hang up") request.socket.destroy();
      else response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => portal.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}/hook`;
  await post.settings({
    webhooks: [
      { id: "portal", url },
      { id: "inside", url: "https://169.254.169.254/latest" },
    ],
  });
});
afterAll(async () => {
  portal.close();
  portal.closeAllConnections();
  await post.providers.stop();
});
beforeEach(() => {
  calls = [];
  statuses = [];
});

const at = "2026-11-20T02:02:00.000Z";
const told = (code: string, version: number, webhook = "portal"): Delivery =>
  ({ type: "webhook", officeId: "27163", code, version, at, webhook }) as const;

/** As a receiver does it, with the secret that the operator gave it; throws when the call is not ours. */
function verified(
  { headers, body }: Received,
  secret = webhookSecret(exampleTrackingKey("27163"), { webhook: "portal" }),
) {
  // The library looks at the clock of this machine, and the test's clock stands still.
  const { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature } = headers;
  const library = new Webhook(secret);
  expect(library.sign(String(id), new Date(Number(timestamp) * 1000), body)).toBe(signature);
  return JSON.parse(body);
}

describe("the office's own software", () => {
  test("is told of a step by a call that an independent library takes for ours: the dossier in the national shape", async () => {
    const code = await post.dossier({ moves: ["start-work", "finish"] });
    expect(await post.instance().deliver(told(code, 3))).toEqual([]);
    const [call] = calls;
    if (call === undefined) throw new Error("nothing came");
    expect(verified(call)).toEqual({
      type: "dossier.moved",
      timestamp: at,
      data: expect.objectContaining({
        MaHoSo: code,
        PhienBan: 3,
        TrangThaiHoSo: 9,
        MaTTHC: "2.000815",
        MaDonVi: "27163",
      }),
    });
    expect(() =>
      new Webhook(webhookSecret(exampleTrackingKey("27163"), { webhook: "other" })).verify(call.body, headersOf(call)),
    ).toThrow();
  });

  test("with the library's own check of the hour, takes a call of now and refuses one that was kept", async () => {
    const code = await post.dossier();
    const instance = post.instance();
    instance.clock.now = Date.now();
    await instance.deliver(told(code, 1));
    const [call] = calls;
    if (call === undefined) throw new Error("nothing came");
    const library = new Webhook(webhookSecret(exampleTrackingKey("27163"), { webhook: "portal" }));
    expect(library.verify(call.body, headersOf(call))).toMatchObject({ type: "dossier.moved" });
    await post.instance().deliver(told(code, 1));
    expect(() => library.verify(calls[1]?.body ?? "", headersOf(calls[1] as Received))).toThrow("too old");
  });

  test("hears of one step under one name, whatever happens on the way, and of the next under another", async () => {
    const code = await post.dossier();
    statuses = [503, "hang up", 429, 301, 200];
    const instance = post.instance();
    for (let receives = 1; receives <= 4; receives += 1)
      expect(await instance.deliver(told(code, 1), receives)).toEqual([0]);
    expect(await instance.deliver([told(code, 1), told(code, 1)], 5)).toEqual([]);
    expect(new Set(calls.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    await instance.deliver(told(code, 2));
    expect(calls.at(-1)?.headers["webhook-id"]).not.toBe(calls[0]?.headers["webhook-id"]);
    expect(calls[0]?.headers["webhook-id"]).toMatch(/^msg_[\w-]{24}$/);
    expect(instance.paused.map(({ seconds }) => seconds)).toEqual([30, 60, 120, 240]);
  });

  test("that comes late gets the newest state with its version, so that order does not matter", async () => {
    const code = await post.dossier({ moves: ["start-work"] });
    await post.instance().deliver([told(code, 2), told(code, 1)]);
    expect(calls.map(({ body }) => JSON.parse(body).data.PhienBan)).toEqual([2, 2]);
  });

  test("is told nothing about the citizen", async () => {
    const code = await post.dossier();
    await post.instance().deliver(told(code, 1));
    expect(JSON.stringify(calls)).not.toMatch(/Nguyễn|Yến|079190|8490|citizen\.example|1990/);
    expect(citizen.name).toContain("Nguyễn");
  });

  test("whose address leads into our own net is not called; it lies among the dead letters after eight tries", async () => {
    const code = await post.dossier();
    const instance = post.instance();
    expect(await instance.deliver(told(code, 1, "inside"), 8)).toEqual([0]);
    expect(instance.paused).toEqual([{ handle: "handle-0", seconds: 0 }]);
  });

  test("of the office that processes a dossier hears of it under its own secret, whoever received it; a third office does not", async () => {
    const url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}/hook`;
    for (const id of ["26842", "27592"])
      await openWithKey(post.tables, anOffice({ id, name: `Office ${id}`, webhooks: [{ id: "portal", url }] }));
    const code = await post.dossier({ handledBy: "26842" });
    expect(await post.instance().deliver({ ...told(code, 1), officeId: "26842" })).toEqual([]);
    const [call] = calls;
    if (call === undefined) throw new Error("nothing came");
    const { data } = verified(call, webhookSecret(exampleTrackingKey("26842"), { webhook: "portal" }));
    expect(data).toMatchObject({ MaHoSo: code, MaDonVi: "27163", TenDonVi: "Phường Hòa Hưng" });
    expect(await post.instance().deliver({ ...told(code, 1), officeId: "27592" })).toEqual([0]);
    expect(calls).toHaveLength(1);
  });

  test("that was taken out of the settings gets nothing any more, and nobody tries again", async () => {
    const code = await post.dossier();
    expect(await post.instance().deliver(told(code, 1, "gone"))).toEqual([]);
    expect(calls).toEqual([]);
  });
});

test("the gateway for Zalo is called in the same way, with a secret of its own", async () => {
  const url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}/zalo`;
  const code = await post.dossier({ applicant: { ...citizen, notify: "zalo" } });
  const office = { ...post.office, messaging: { gateway: { url } }, trackingKey: exampleTrackingKey("27163") };
  const instance = post.instance();
  await instance.deliver(aMessage(code, 1, "accepted"), 1, {
    offices: { ...instance.deps.messages.offices, get: async () => office },
  });
  const [call] = calls;
  if (call === undefined) throw new Error("nothing came");
  const { type, data } = verified(call, webhookSecret(exampleTrackingKey("27163"), "gateway"));
  expect(type).toBe("message.send");
  expect(data).toMatchObject({
    id: `${code}.1.zalo`,
    to: citizen.phone,
    reference: code,
    template: "accepted",
    templateVersion: 1,
  });
});

function headersOf({ headers }: Received): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
