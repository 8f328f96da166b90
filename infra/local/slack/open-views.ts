/** A modal as Slack formats it. */
export type OpenView = Readonly<Record<string, unknown>> & { readonly id: string };

/** The modals in front of each person: a stack, the visible one last. */
export interface OpenViews {
  of(user: string): readonly OpenView[];
  push(user: string, view: OpenView): void;
  /** A view with this id takes its new content; unknown ones stay closed. */
  replace(view: OpenView): void;
  close(user: string, all?: boolean): void;
}

export function openViews(changed: () => void): OpenViews {
  const stacks = new Map<string, readonly OpenView[]>();
  const set = (user: string, stack: readonly OpenView[]) => {
    stacks.set(user, stack);
    changed();
  };
  const of = (user: string) => stacks.get(user) ?? [];
  return {
    of,
    push: (user, view) => set(user, [...of(user), view]),
    replace(view) {
      for (const [user, stack] of stacks) {
        if (stack.some((one) => one.id === view.id))
          set(
            user,
            stack.map((one) => (one.id === view.id ? view : one)),
          );
      }
    },
    close: (user, all = false) => set(user, all ? [] : of(user).slice(0, -1)),
  };
}
