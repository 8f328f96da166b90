import type { Html } from "../html.ts";
import type { Around, Block, Rendering } from "../rendering.ts";
import { actions } from "./actions.ts";
import { context } from "./context.ts";
import { divider } from "./divider.ts";
import { fallbackElement } from "./fallback.ts";
import { header } from "./header.ts";
import { image } from "./image.ts";
import { input } from "./input.ts";
import { markdown } from "./markdown.ts";
import type { BlockRenderer } from "./renderer.ts";
import { richText } from "./rich-text.ts";
import { section } from "./section.ts";

const renderers: Readonly<Record<string, BlockRenderer>> = {
  actions,
  context,
  divider,
  header,
  image,
  input,
  markdown,
  rich_text: richText,
  section,
};

/** One block of a message, whatever its kind. */
export function showBlock(block: Block, rendering: Rendering, around: Around): Html {
  const { type } = block;
  const show = typeof type === "string" && Object.hasOwn(renderers, type) ? renderers[type] : undefined;
  return show?.(block, rendering, around) ?? fallbackElement(type);
}
