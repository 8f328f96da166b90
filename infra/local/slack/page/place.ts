import type { HomeTab } from "../home-events.ts";
import type { Member } from "../members.ts";
import type { SlackWorkspace } from "../workspace.ts";

/** A channel, or the direct message between this person and the app. */
export interface PlaceChannel {
  readonly id: string;
  readonly name: string;
  readonly isDirect: boolean;
}

/** Where somebody is on the page, and who they are. */
export interface Place {
  readonly as: Pick<Member, "id" | "name" | "role">;
  readonly channel: PlaceChannel;
  /** Which tab of the app; a channel has messages alone. */
  readonly tab: HomeTab;
  /** Root of the thread that is open beside the channel. */
  readonly thread: string | undefined;
}

/** Reads a place; whatever is missing or unknown becomes the first person or channel. Nothing when the workspace is empty. */
export function placeOf(workspace: SlackWorkspace, query: URLSearchParams): Place | undefined {
  const people = workspace.people();
  const as = people.find(({ id }) => id === query.get("as")) ?? people[0];
  if (as === undefined) return undefined;
  const all = placesOf(workspace, as.id);
  // Nobody looks into another's direct message: who switches there comes to their own.
  const asked = query.get("channel") ?? "";
  const channel = all.find(({ id, isDirect }) => id === asked || (isDirect && asked.startsWith("D"))) ?? all[0];
  if (channel === undefined || Object.keys(workspace.channels).length === 0) return undefined;
  const isHome = channel.isDirect && query.get("tab") === "home" && hasHome(workspace);
  return {
    as,
    channel,
    ...(isHome ? { tab: "home", thread: undefined } : { tab: "messages", thread: threadIn(query) }),
  };
}

function threadIn(query: URLSearchParams): string | undefined {
  const thread = query.get("thread") ?? "";
  return /^\d+\.\d+$/.test(thread) ? thread : undefined;
}

/** Every channel, then the person's direct message with the app. */
export function placesOf(workspace: SlackWorkspace, user: string): readonly PlaceChannel[] {
  const channels = Object.entries(workspace.channels).map(([name, id]) => ({ id, name, isDirect: false }));
  return [...channels, { id: workspace.dmOf(user), name: "Benang", isDirect: true }];
}

/** Whether the app has a Home tab. */
export function hasHome({ manifest }: Pick<SlackWorkspace, "manifest">): boolean {
  return manifest?.homeTab !== false;
}

/** How a place is called: `#quay`, or the app's name. */
export function nameOf({ channel }: Place): string {
  return channel.isDirect ? channel.name : `#${channel.name}`;
}

/** The address of a place below the page's path, such as `?as=U1&channel=C1`. */
export function addressOf({ as, channel, thread, tab }: Omit<Place, "tab"> & { readonly tab?: HomeTab }): string {
  const query = new URLSearchParams({
    as: as.id,
    channel: channel.id,
    ...(tab === "home" ? { tab } : {}),
    ...(thread === undefined ? {} : { thread }),
  });
  return `?${query.toString()}`;
}
