import * as z from "zod/mini";

const Button = z.looseObject({
  type: z.literal("button"),
  action_id: z.optional(z.string()),
  value: z.optional(z.string()),
});
const Holder = z.looseObject({
  block_id: z.optional(z.string()),
  elements: z.optional(z.array(z.unknown())),
  accessory: z.optional(z.unknown()),
});

/** A button and the block that holds it. */
export interface FoundButton {
  readonly blockId: string;
  readonly button: z.infer<typeof Button>;
}

/** The first button with this action id, and this value when one is asked for. @throws Error when there is none. */
export function findButton(blocks: readonly unknown[], actionId: string, value?: string): FoundButton {
  for (const { blockId, button } of blocks.flatMap(buttonsOf)) {
    if (button.action_id === actionId && (value === undefined || button.value === value)) return { blockId, button };
  }
  throw new Error(`There is no button ${actionId}${value === undefined ? "" : ` with value ${value}`} on this message`);
}

function buttonsOf(block: unknown): FoundButton[] {
  const holder = Holder.safeParse(block);
  if (!holder.success) return [];
  const { block_id: blockId = "", elements = [], accessory } = holder.data;
  return [...elements, accessory].flatMap((element) => {
    const button = Button.safeParse(element);
    return button.success ? [{ blockId, button: button.data }] : [];
  });
}
