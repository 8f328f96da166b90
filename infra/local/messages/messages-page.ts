import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalPage } from "../http/gateway.ts";
import { pageHeaders, refuseStranger } from "../slack/page/guard.ts";
import { type Html, html } from "../slack/page/html.ts";
import type { Mailroom, ReceivedMessage } from "./received.ts";

const styles = new URL("messages.css", import.meta.url);
const names = { sms: "SMS", email: "E-mail", zalo: "Zalo" } as const;

/** What citizens would get, newest first, as on a telephone. Nothing of it is markup, whoever wrote it. */
export function messagesPage(path: string, mail: Mailroom): LocalPage {
  const answerTo = async (request: IncomingMessage) => {
    const stranger = refuseStranger(request);
    if (stranger !== undefined) return { status: 403, type: "text/plain", body: stranger };
    if (request.method !== "GET") return { status: 405, type: "text/plain", body: "" };
    const part = new URL(request.url ?? "/", "http://localhost").pathname.slice(path.length);
    if (part === "/messages.css") return { status: 200, type: "text/css", body: await readFile(styles, "utf8") };
    if (part !== "" && part !== "/") return { status: 404, type: "text/plain", body: "There is no such page." };
    return { status: 200, type: "text/html", body: layout(path, mail.messages()).markup };
  };
  return {
    path,
    answer: async (request: IncomingMessage, response: ServerResponse) => {
      const { status, type, body } = await answerTo(request);
      response.writeHead(status, { ...pageHeaders, "content-type": `${type}; charset=utf-8` }).end(body);
    },
  };
}

function layout(path: string, messages: readonly ReceivedMessage[]): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>What citizens get · Benang local</title>
<link rel="stylesheet" href="${path}/messages.css"></head>
<body><main><h1>What citizens get</h1>
<p>Nothing leaves this machine. SMS, e-mail and Zalo end here, newest first: ${messages.length}.</p>
${messages.length === 0 ? html`<p class="none">No message yet.</p>` : html`<ol>${messages.map(item)}</ol>`}
</main></body></html>`;
}

function item({ channel, from, to, subject, text, at }: ReceivedMessage): Html {
  const hour = at.toISOString();
  return html`<li class="${channel}"><header><strong>${from}</strong> <span>${names[channel]} to ${to}</span>
<time datetime="${hour}">${hour.slice(11, 19)} UTC</time></header>
${subject !== undefined && html`<h2 lang="vi">${subject}</h2>`}<p lang="vi">${text}</p></li>`;
}
