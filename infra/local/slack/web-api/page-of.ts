import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import { text } from "./arguments.ts";

const most = 1_000;

/** One page of a list by `limit` and `cursor`; without a limit a hundred, as Slack's collections answer. */
export function pageOf<Item>(
  name: string,
  all: readonly Item[],
  idOf: (item: Item) => string,
  args: SlackArgs,
): SlackAnswer {
  const limit = Number(args["limit"] ?? 100) || 100;
  if (limit < 1 || limit > most) return { ok: false, error: "invalid_limit" };
  const cursor = Buffer.from(text(args["cursor"]), "base64").toString();
  const start = cursor === "" ? 0 : all.findIndex((item) => cursor === `next:${idOf(item)}`);
  if (start < 0) return { ok: false, error: "invalid_cursor" };
  const next = all[start + limit];
  const cursorOfNext = next === undefined ? "" : Buffer.from(`next:${idOf(next)}`).toString("base64");
  return { ok: true, [name]: all.slice(start, start + limit), response_metadata: { next_cursor: cursorOfNext } };
}
