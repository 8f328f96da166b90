import * as z from "zod/mini";

export const instant = z.iso.datetime();
/** Of which office, and when it happened or was asked for. */
export const office = { officeId: z.string(), at: instant };
/** Where and by whom something was pressed. */
export const pressed = { team: z.string(), channel: z.string(), user: z.string() };
/** A slash command, and where to answer it: for the eyes of whoever typed it, within half an hour. */
export const typed = { at: instant, ...pressed, responseUrl: z.url() };
/** A form that stands open and waits to be filled (`openFormToCome`); `channel` is where the click was, or the person. */
export const waitingForm = { at: instant, ...pressed, viewId: z.string() };
