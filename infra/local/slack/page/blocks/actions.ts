import * as z from "zod/mini";
import { html } from "../html.ts";
import { Button, button } from "./button.ts";
import { fallbackElement } from "./fallback.ts";
import { renderer } from "./renderer.ts";

const Actions = z.object({ elements: z.array(z.looseObject({ type: z.string() })) });

export const actions = renderer(
  Actions,
  ({ elements }, rendering, around) =>
    html`<div class="actions">${elements.map((element) => {
      const read = Button.safeParse(element);
      return read.success ? button(read.data, rendering, around) : fallbackElement(element.type);
    })}</div>`,
);
