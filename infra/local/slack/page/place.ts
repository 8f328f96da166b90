import type { Member } from "../members.ts";
import type { SlackWorkspace } from "../workspace.ts";

/** Where somebody is on the page, and who they are. */
export interface Place {
  readonly as: Pick<Member, "id" | "name" | "role">;
  readonly channel: { readonly id: string; readonly name: string };
  /** Root of the thread that is open beside the channel. */
  readonly thread: string | undefined;
}

/** Reads a place; whatever is missing or unknown becomes the first person or channel. Nothing when the workspace is empty. */
export function placeOf(workspace: SlackWorkspace, query: URLSearchParams): Place | undefined {
  const people = workspace.people();
  const as = people.find(({ id }) => id === query.get("as")) ?? people[0];
  const channels = Object.entries(workspace.channels).map(([name, id]) => ({ id, name }));
  const channel = channels.find(({ id }) => id === query.get("channel")) ?? channels[0];
  if (as === undefined || channel === undefined) return undefined;
  const thread = query.get("thread") ?? "";
  return { as, channel, thread: /^\d+\.\d+$/.test(thread) ? thread : undefined };
}

/** The address of a place below the page's path, such as `?as=U1&channel=C1`. */
export function addressOf({ as, channel, thread }: Place): string {
  const query = new URLSearchParams({ as: as.id, channel: channel.id, ...(thread === undefined ? {} : { thread }) });
  return `?${query.toString()}`;
}
