import type { IncomingMessage } from "node:http";

const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/**
 * Why a request is not from this page in this browser, or nothing. A foreign name for this machine (DNS rebinding) is
 * refused always, a foreign origin whenever something would be done. Programs send neither header.
 */
export function refuseStranger(request: IncomingMessage): string | undefined {
  const { host = "", origin } = request.headers;
  if (!localHost.test(host)) return "This page answers to localhost only.";
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return "Another page may not act here.";
  return origin === undefined || origin === `http://${host}` ? undefined : "Another page may not act here.";
}

/** Nothing from elsewhere, no script but our own file, no frame around it. `same-origin` keeps the Origin of our forms. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
};
