import { randomBytes } from "node:crypto";
import * as z from "zod/mini";

const Named = z.looseObject({
  type: z.string(),
  elements: z.optional(z.unknown()),
  accessory: z.optional(z.unknown()),
  element: z.optional(z.unknown()),
});
const notActedOn = ["image", "plain_text", "mrkdwn"];
const holders = ["actions", "section", "input"];
const newId = () => randomBytes(4).toString("base64url").slice(0, 5);

/** Slack names every block and every element that has no name. Whatever is no list of blocks stays as it is. */
export function nameBlocks(blocks: unknown): unknown {
  return Array.isArray(blocks) ? blocks.map(nameBlock) : blocks;
}

function nameBlock(block: unknown): unknown {
  const read = Named.safeParse(block);
  if (!read.success) return block;
  const named = { block_id: newId(), ...read.data };
  if (!holders.includes(read.data.type)) return named;
  const { elements, accessory, element } = read.data;
  return {
    ...named,
    ...(Array.isArray(elements) ? { elements: elements.map(nameElement) } : {}),
    ...(accessory === undefined ? {} : { accessory: nameElement(accessory) }),
    ...(element === undefined ? {} : { element: nameElement(element) }),
  };
}

function nameElement(element: unknown): unknown {
  const read = Named.safeParse(element);
  if (!read.success || notActedOn.includes(read.data.type)) return element;
  return { ...read.data, action_id: read.data["action_id"] ?? newId() };
}
