import type { StateValues } from "../elements/state.ts";
import type { AppShortcut } from "../manifest.ts";
import type { Place } from "./place.ts";

/** What a renderer may know: names for ids, and where a pressed button leads back to. */
export interface Rendering {
  /** Such as `/slack`. */
  readonly path: string;
  readonly place: Place;
  /** What the person has chosen in the menus of a message. */
  readonly held: (ts: string) => StateValues;
  readonly people: readonly Choosable[];
  readonly channels: readonly Choosable[];
  readonly nameOfUser: (id: string) => string;
  readonly nameOfChannel: (id: string) => string;
  readonly nameOfGroup: (id: string) => string;
  /** What colleagues call their role; nothing for the app. */
  readonly roleOf: (user: string) => string | undefined;
  /** Of the app's own account. */
  readonly isApp: (user: string) => boolean;
  readonly shortcuts: readonly AppShortcut[];
  /** The blocks with what the app offered to the person in its menus. */
  readonly suggested: (blocks: readonly Block[]) => readonly Block[];
  /** Where a link leads: to a message of this workspace on this page, otherwise as it is. */
  readonly hrefOf: (url: string) => string;
  /** IANA zone of every time that is shown or picked. */
  readonly zone: string;
  readonly clock: (ts: string) => string;
  readonly day: (ts: string) => string;
}

/** A block of a message that is being shown. */
export type Block = Readonly<Record<string, unknown>>;

/** The message around a block; whatever is pressed in it needs to know it. */
interface AroundMessage {
  readonly surface: "message";
  readonly ts: string;
  /** A root stands in its channel and in its open thread: ids in the page must differ. */
  readonly inThread: boolean;
  /** What the person has chosen in it. */
  readonly values: StateValues;
}

/** The modal around a block: one form, sent whole. */
interface AroundView {
  readonly surface: "view";
  /** Id of the view: a modal may lie above the home tab. */
  readonly of: string;
  readonly values: StateValues;
  /** What is wrong, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

/** What is around a block. */
export type Around = AroundMessage | AroundView;

/** Something to choose by id: a person or a channel. */
export interface Choosable {
  readonly id: string;
  readonly name: string;
}
