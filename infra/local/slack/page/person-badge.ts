import { type Html, html } from "./html.ts";

const colours = 6;

/** Initials of a person in a colour of their own; decoration only. */
export function badge(name: string): Html {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join("");
  const colour = Buffer.from(name).reduce((sum, byte) => sum + byte, 0) % colours;
  return html`<span class="badge c${colour}" aria-hidden="true">${initials}</span>`;
}
