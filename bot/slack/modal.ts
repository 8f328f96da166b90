import type { ModalView } from "@slack/types";
import type { Block } from "./blocks.ts";
import { plain } from "./blocks.ts";

declare const built: unique symbol;
/** A modal that `modal` made. */
export type Modal = ModalView & { readonly [built]: true };

interface ModalOf {
  /** What a listener waits for: `{feature}.{verb}`. */
  readonly callbackId: string;
  /** At most 24 characters each. */
  readonly title: string;
  readonly submit?: string;
  readonly close: string;
  readonly blocks: readonly Block[];
  /** Comes back with the answers; at most 3,000 characters. */
  readonly metadata?: string;
}

// https://docs.slack.dev/reference/views/modal-views
const limits = { title: 24, metadata: 3000, blocks: 100 };

/** @throws RangeError for metadata that Slack would refuse, or no block or more than a hundred. */
export function modal({ callbackId, title, submit, close, blocks, metadata = "" }: ModalOf): Modal {
  if (metadata.length > limits.metadata) throw new RangeError(`The metadata of ${callbackId} is too long`);
  if (blocks.length === 0 || blocks.length > limits.blocks) throw new RangeError("A modal has 1 to 100 blocks");
  const view: ModalView = {
    type: "modal",
    callback_id: callbackId,
    title: plain(title, limits.title),
    close: plain(close, limits.title),
    ...(submit !== undefined && { submit: plain(submit, limits.title) }),
    private_metadata: metadata,
    blocks: [...blocks],
  };
  return view as Modal;
}
