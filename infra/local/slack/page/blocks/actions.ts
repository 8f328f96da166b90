import { elementsOf } from "../../elements/found-element.ts";
import { showElement } from "../elements/show-element.ts";
import { html } from "../html.ts";
import type { BlockRenderer } from "./renderer.ts";

export const actions: BlockRenderer = (block, rendering, around) =>
  html`<div class="actions">${elementsOf([block]).map((found) => showElement(found, rendering, around))}</div>`;
