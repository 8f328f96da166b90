import { type Html, html } from "./html.ts";

/** A link, out of the page unless it leads to another place of it; anything but the web and mail stays text. */
export function link(url: string, label: string): Html {
  if (url.startsWith("/")) return html`<a href="${url}">${label}</a>`;
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return html`${label}`;
  return html`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;
}
