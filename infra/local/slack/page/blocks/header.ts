import * as z from "zod/mini";
import { html } from "../html.ts";
import { TextObject, textObject } from "../text-object.ts";
import { renderer } from "./renderer.ts";

const Header = z.object({ text: TextObject });

export const header = renderer(Header, ({ text }, rendering) => html`<h3>${textObject(text, rendering)}</h3>`);
