import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { nameBlocks } from "./block-kit/name-blocks.ts";
import { type StateValues, stateOf } from "./elements/state.ts";
import { slackId } from "./slack-app.ts";

/** What the app gave as a view, checked. */
export const ViewContent = z.looseObject({
  type: z.enum(["modal", "home"]),
  blocks: z.array(z.unknown()),
  external_id: z._default(z.string(), ""),
  clear_on_close: z._default(z.boolean(), false),
  notify_on_close: z._default(z.boolean(), false),
});
export type ViewContent = z.infer<typeof ViewContent>;

/** A view in front of a person. */
export interface OpenView {
  readonly id: string;
  readonly user: string;
  readonly content: ViewContent;
  readonly hash: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
  readonly values: StateValues;
  /** What is wrong, by block id; shown beside the inputs. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong with the whole, such as an app that does not answer. */
  readonly notice: string;
}

type Change = Partial<Pick<OpenView, "content" | "values" | "errors" | "notice">>;

/** The modals in front of each person, a stack with the visible one last, and their home tabs. */
export interface OpenViews {
  of(user: string): readonly OpenView[];
  home(user: string): OpenView | undefined;
  find(isIt: (view: OpenView) => boolean): OpenView | undefined;
  /** Shows a modal above the others (`push`) or instead of them, or a home tab. */
  show(user: string, content: ViewContent, push?: boolean): OpenView;
  /** New content takes a new hash, forgets errors and keeps what was typed under the same ids; a closed view stays closed. */
  change(id: string, change: Change): OpenView | undefined;
  close(user: string, all?: boolean): void;
}

export function openViews(changed: () => void): OpenViews {
  const stacks = new Map<string, readonly OpenView[]>();
  const homes = new Map<string, OpenView>();
  const of = (user: string) => stacks.get(user) ?? [];
  const all = () => [...[...stacks.values()].flat(), ...homes.values()];
  const put = (user: string, stack: readonly OpenView[]) => {
    stacks.set(user, stack);
    changed();
  };
  const keep = (view: OpenView) => {
    if (view.content.type === "home") homes.set(view.user, view);
    else
      stacks.set(
        view.user,
        of(view.user).map((one) => (one.id === view.id ? view : one)),
      );
    changed();
    return view;
  };
  return {
    of,
    home: (user) => homes.get(user),
    find: (isIt) => all().find(isIt),
    show(user, content, push = false) {
      const below = push ? of(user) : [];
      const view = newView(user, content, below.at(-1));
      if (content.type === "modal") put(user, [...below, view]);
      return keep(view);
    },
    change(id, change) {
      const before = all().find((one) => one.id === id);
      return before === undefined ? undefined : keep(changedView(before, change));
    },
    close: (user, everything = false) => put(user, everything ? [] : of(user).slice(0, -1)),
  };
}

const newHash = () => `${Math.floor(Date.now() / 1000)}.${randomBytes(4).toString("hex")}`;

function newView(user: string, given: ViewContent, below: OpenView | undefined): OpenView {
  const id = slackId("V");
  const content = named(given);
  const rootId = below?.rootId ?? id;
  const values = stateOf(content.blocks);
  return { id, user, content, hash: newHash(), rootId, previousId: below?.id, values, errors: {}, notice: "" };
}

function changedView(before: OpenView, { content: given, ...rest }: Change): OpenView {
  if (given === undefined) return { ...before, ...rest };
  const content = named(given);
  const values = stateOf(content.blocks, before.values);
  return { ...before, content, hash: newHash(), values, errors: {}, notice: "", ...rest };
}

function named(content: ViewContent): ViewContent {
  return { ...content, blocks: z.array(z.unknown()).parse(nameBlocks(content.blocks)) };
}
