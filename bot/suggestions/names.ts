// Apart from the forms themselves, so that waiting for them loads none.

/** Action ids of buttons and menus. */
export const suggestionActions = {
  handle: "suggestions.handle",
  to: "suggestions.to",
  confirm: "suggestions.confirm",
  notYet: "suggestions.not-yet",
  support: "suggestions.support",
  raise: "suggestions.raise",
  pageBack: "suggestions.page-back",
  pageOn: "suggestions.page-on",
  department: "suggestions.department",
} as const;

/** Callback ids of forms. */
export const suggestionViews = {
  raise: "suggestions.raise",
  send: "suggestions.send",
  step: "suggestions.step",
} as const;

/** Callback ids of shortcuts, as the manifest has them. */
export const suggestionShortcuts = { raise: "suggestions.raise", take: "suggestions.take" } as const;

/** Names of the answers in the raise form and its preview. */
export const raiseFields = { text: "text", department: "department", as: "as" } as const;

/** A suggestion in a button; everybody in the channel could read it. */
export function writeRef(officeId: string, id: string): string {
  return `${officeId}/${id}`;
}

/** Undefined for what none of our buttons says. */
export function readRef(value: string | undefined): { readonly officeId: string; readonly id: string } | undefined {
  const [, officeId, id] = /^(\d{5})\/(GY-[0-9A-Z]{5,8})$/.exec(value ?? "") ?? [];
  return officeId === undefined || id === undefined ? undefined : { officeId, id };
}
