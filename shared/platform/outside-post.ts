import { lookup } from "node:dns";
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { Agent, request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { HttpAnswer } from "./http-post.ts";
import { isLoopback, isPublicAddress } from "./public-address.ts";

/** Whom an address that an office gave us may lead to: anybody on the internet by https; this machine too, on a laptop. */
export type Reach = "internet" | "internet-and-this-machine";

/** The address leads where we do not go: into our own net, or not by https. Nothing was sent. */
export class NotOutside extends Error {
  override name = "NotOutside";
  readonly code = "ENOTOUTSIDE";
}

/** Milliseconds for the whole exchange. */
export const outsideTimeoutMs = 10_000;
/** Bytes of an answer; nobody has more to say to us. */
const answerLimit = 64 * 1024;

/** Never kept: each connection is looked up and checked anew. */
const agent = new Agent({ keepAlive: false });

/**
 * One POST to an address that an office gave us, never repeated; a redirect is an answer like others and is not followed. Where it
 * leads is checked on the very addresses that are connected to, so a name that changes its mind in between changes nothing.
 * @throws NotOutside; Error when there was no whole answer: unless `neverArrived` says so, the other side may have acted on it.
 */
export function outsidePost(
  url: URL,
  headers: Record<string, string>,
  body: string,
  { reach, timeoutMs = outsideTimeoutMs }: { readonly reach: Reach; readonly timeoutMs?: number },
): Promise<HttpAnswer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const mayBeHere = reach === "internet-and-this-machine";
  if (url.protocol !== "https:" && !(mayBeHere && url.protocol === "http:" && isLoopback(host))) {
    return Promise.reject(new NotOutside("only https leaves"));
  }
  const allowed = (address: string) => isPublicAddress(address) || (mayBeHere && isLoopback(address));
  if (isIP(host) !== 0 && !allowed(host)) return Promise.reject(new NotOutside("an address of our own net"));
  const plain = url.protocol === "http:";
  const options = {
    method: "POST",
    headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
    lookup: checkedLookup(allowed),
    signal: AbortSignal.timeout(timeoutMs),
  };
  return new Promise((resolve, reject) => {
    const sent = plain ? httpRequest(url, { ...options, agent: false }) : httpsRequest(url, { ...options, agent });
    readAnswer(sent, resolve, reject);
    sent.end(body);
  });
}

/** A name with one address of ours among others is refused whole: connecting picks one by itself. */
function checkedLookup(allowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, "", 0);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => allowed(address))) {
        return callback(new NotOutside("a name that leads into our own net"), "", 0);
      }
      if (options.all === true) return callback(null, addresses);
      callback(null, first.address, first.family);
    });
  };
}

function readAnswer(sent: ClientRequest, resolve: (answer: HttpAnswer) => void, reject: (error: Error) => void): void {
  sent.on("error", reject);
  sent.on("response", (response: IncomingMessage) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on("error", reject);
    response.on("data", (chunk: Buffer) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > answerLimit) response.destroy(new Error("an answer beyond all measure"));
    });
    response.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
  });
}
