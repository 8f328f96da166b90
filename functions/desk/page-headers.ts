import { createHash } from "node:crypto";

export const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * Only what we serve ourselves runs or is asked, nothing is framed, no address leaves by the Referer. `same-origin`, since
 * without a referrer browsers would hide the Origin of a form as well.
 */
export function pageHeaders(script = "'self'"): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    `script-src ${script}`,
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.join("; "),
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}
