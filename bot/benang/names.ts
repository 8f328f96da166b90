// Apart from the forms themselves, so that waiting for them does not load them.
/** Action ids of buttons on the home tab and in forms. */
export const benangActions = {
  settings: "benang.settings",
  leave: "benang.leave",
  help: "benang.help",
  setup: "benang.setup",
  dropLeave: "benang.drop-leave",
} as const;

/** Callback ids of forms. */
export const benangViews = { settings: "benang.save-settings", leave: "benang.add-leave" } as const;
