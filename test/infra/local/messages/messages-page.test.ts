import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { messagesPage } from "#infra/local/messages/messages-page.ts";
import { type Mailroom, mailroom } from "#infra/local/messages/received.ts";

let mail: Mailroom;
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => void messagesPage("/messages", mail).answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void server.close());
beforeEach(() => {
  mail = mailroom(() => "an-id");
});

const ask = (path = "/messages", init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);
const sms = (text: string) =>
  ({ channel: "sms", from: "UBNDHH", to: "+84900000123", subject: undefined, text }) as const;

describe("the page of what citizens get", () => {
  test("says so when there is nothing, and then shows the newest first", async () => {
    expect(await (await ask()).text()).toContain("No message yet.");
    mail.bring(sms("the first"));
    mail.bring({
      channel: "email",
      from: "post@ward.example",
      to: "a@b.example",
      subject: "Subject",
      text: "the second",
    });
    const page = await (await ask()).text();
    expect(page.indexOf("the second")).toBeLessThan(page.indexOf("the first"));
    for (const shown of ["Subject", "SMS to +84900000123", "E-mail to a@b.example", "UBNDHH"])
      expect(page).toContain(shown);
  });

  test("shows words as words, whatever they look like", async () => {
    mail.bring({ ...sms(`<script>alert("1")</script>`), from: "<b>", to: `"><img src=x onerror=alert(1)>` });
    const page = await (await ask()).text();
    expect(page).not.toMatch(/<script|<img|<b>/);
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
  });

  test("takes nothing from elsewhere, runs no script and is kept by nobody", async () => {
    const { headers } = await ask();
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("cache-control")).toBe("no-store");
    expect((await ask("/messages/messages.css")).headers.get("content-type")).toContain("text/css");
    expect((await ask("/messages/other")).status).toBe(404);
    expect((await ask("/messages", { method: "POST", headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await ask("/messages", { method: "POST" })).status).toBe(405);
  });

  test("keeps the last thousand", () => {
    for (let number = 0; number < 1_010; number += 1) mail.bring(sms(`${number}`));
    expect(mail.messages()).toHaveLength(1_000);
    expect(mail.messages()[0]?.text).toBe("1009");
  });
});
