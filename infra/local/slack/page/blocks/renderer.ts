import type * as z from "zod/mini";
import type { Html } from "../html.ts";
import type { Around, Block, Rendering } from "../rendering.ts";

/** Shows one kind of block, or nothing when it is not of the shape that is known. */
export type BlockRenderer = (block: Block, rendering: Rendering, around: Around) => Html | undefined;

export function renderer<Schema extends z.ZodMiniType>(
  schema: Schema,
  show: (block: z.infer<Schema>, rendering: Rendering, around: Around) => Html,
): BlockRenderer {
  return (block, rendering, around) => {
    const read = schema.safeParse(block);
    return read.success ? show(read.data, rendering, around) : undefined;
  };
}
