import { type Html, html } from "./html.ts";

/** A link that leads out of the page; anything but the web and mail stays text. */
export function link(url: string, label: string): Html {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return html`${label}`;
  return html`<a href="${url}" target="_blank" rel="noopener noreferrer">${label}</a>`;
}
