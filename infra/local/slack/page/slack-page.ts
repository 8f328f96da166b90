import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../read-body.ts";
import type { SlackWorkspace } from "../workspace.ts";
import { pictureType } from "./attachments.ts";
import { pageFile } from "./files.ts";
import { pageHeaders, refuseStranger } from "./guard.ts";
import { layout } from "./layout.ts";
import { pageActs } from "./page-acts.ts";
import { addressOf, type Place, placeOf } from "./place.ts";
import { livePartsOf, renderingOf } from "./show-place.ts";

/** Where the page is, and in which zone it shows times. */
export interface SlackPageOptions {
  /** `/slack` when absent. */
  readonly path?: string;
  /** IANA zone; `Asia/Ho_Chi_Minh` when absent. */
  readonly zone?: string;
}

interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  readonly disposition?: string;
  readonly location?: string;
}

/**
 * The workspace as a page to click in, for a server of node:http: GET `path`, `path/state`, the files of the page,
 * POST `path/say`, `path/press`. It answers every request that it is given, 404 to those it does not know.
 */
export function slackPage(
  workspace: SlackWorkspace,
  { path = "/slack", zone = "Asia/Ho_Chi_Minh" }: SlackPageOptions = {},
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const stranger = refuseStranger(request);
    const ask = { workspace, path, zone, url, part: url.pathname.slice(path.length) };
    const answer =
      stranger === undefined ? await answerTo(request, ask).catch(cannot) : { status: 403, body: stranger };
    const { status, type = "text/plain", body = "", location, disposition } = answer;
    const kind = typeof body === "string" ? `${type}; charset=utf-8` : type;
    const headers = {
      ...pageHeaders,
      "content-type": kind,
      ...defined({ location, "content-disposition": disposition }),
    };
    response.writeHead(status, headers).end(body);
  };
}

function defined(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** A form beyond all measure, or a workspace that is closing; the server around the page goes on. */
function cannot(error: Error): Answer {
  return { status: 400, body: error.message };
}

interface Ask {
  readonly workspace: SlackWorkspace;
  readonly path: string;
  readonly zone: string;
  readonly url: URL;
  /** The address behind `path`. */
  readonly part: string;
}

async function answerTo(request: IncomingMessage, ask: Ask): Promise<Answer> {
  const place = placeOf(ask.workspace, ask.url.searchParams);
  if (place === undefined) return { status: 503, body: "The workspace has no channel yet." };
  if (request.method === "POST") return act(request, ask, place);
  if (request.method !== "GET") return { status: 405 };
  if (ask.part === "" || ask.part === "/") return page(ask, place);
  if (ask.part === "/state") return state(ask, place);
  return sharedFile(ask) ?? (await pageFile(ask.part)) ?? { status: 404, body: "There is no such page." };
}

/** A picture as itself, anything else to be saved. */
function sharedFile({ workspace, part }: Ask): Answer | undefined {
  const file = workspace.file(/^\/file\/(F[A-Z0-9]+)$/.exec(part)?.[1] ?? "");
  if (file === undefined) return undefined;
  const type = pictureType(file.name);
  if (type !== undefined) return { status: 200, type, body: file.bytes };
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  return { status: 200, type: "application/octet-stream", body: file.bytes, disposition };
}

async function page({ workspace, path, zone, url }: Ask, place: Place): Promise<Answer> {
  const rendering = renderingOf(workspace, path, place, zone);
  if (place.channel.isDirect && opens(workspace, place)) workspace.openHome(place.as.id, place.tab);
  const live = await livePartsOf(workspace, rendering);
  const { markup } = layout(workspace, live, rendering, url.searchParams.get("notice") ?? "");
  return { status: 200, type: "text/html", body: markup };
}

/** Where the Messages tab is off, the page shows an empty one that nobody opens. */
function opens({ manifest }: SlackWorkspace, { tab }: Place): boolean {
  return tab === "home" || manifest?.directMessages !== "none";
}

/** The parts that may have changed since `since`, as markup made here: the script renders nothing. */
async function state({ workspace, path, zone, url }: Ask, place: Place): Promise<Answer> {
  const version = workspace.version();
  if (url.searchParams.get("since") === String(version)) return { status: 204 };
  const live = await livePartsOf(workspace, renderingOf(workspace, path, place, zone));
  const parts = Object.fromEntries(Object.entries(live).map(([id, part]) => [id, part?.markup]));
  return { status: 200, type: "application/json", body: JSON.stringify({ version, parts }) };
}

async function act(request: IncomingMessage, { workspace, path, part, zone }: Ask, place: Place): Promise<Answer> {
  const name = part.slice(1);
  const carryOut = Object.hasOwn(pageActs, name) ? pageActs[name] : undefined;
  if (carryOut === undefined) return { status: 404, body: "There is no such act." };
  const form = new URLSearchParams(await readBody(request, 64_000));
  const notice = await carryOut(workspace, place, form, zone).catch((error: Error) => error.message);
  if (request.headers.accept?.includes("application/json"))
    return { status: 200, type: "application/json", body: JSON.stringify({ notice }) };
  const after = notice === "" ? "" : `&notice=${encodeURIComponent(notice)}`;
  return { status: 303, location: path + addressOf(place) + after };
}
