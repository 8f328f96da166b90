import type { ButtonOf } from "../slack/blocks.ts";

/** Action id of a button that leads to the staff pages. */
export const openDeskAction = "desk.open";

/** It is pressed for a link of one's own: nothing in the message lets anybody in. */
export function openDeskButton(text: string): ButtonOf {
  return { actionId: openDeskAction, text, value: "desk" };
}
