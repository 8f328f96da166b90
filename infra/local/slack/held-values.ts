import type { StateValues } from "./elements/state.ts";

/** What each person has chosen in the menus of a message; nobody sees another's choice. */
export interface HeldValues {
  of(user: string, ts: string): StateValues;
  set(user: string, ts: string, values: StateValues): void;
}

export function heldValues(changed: () => void): HeldValues {
  const held = new Map<string, StateValues>();
  const key = (user: string, ts: string) => `${user} ${ts}`;
  return {
    of: (user, ts) => held.get(key(user, ts)) ?? {},
    set(user, ts, values) {
      held.set(key(user, ts), values);
      changed();
    },
  };
}
