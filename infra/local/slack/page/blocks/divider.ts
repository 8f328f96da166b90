import { html } from "../html.ts";
import type { BlockRenderer } from "./renderer.ts";

export const divider: BlockRenderer = () => html`<hr>`;
