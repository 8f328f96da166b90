import type { Instant } from "#shared/kernel/clock.ts";
import { quietUntil } from "#shared/messages/quiet-hours.ts";
import type { NoticeKind, Preferences } from "./preferences.ts";

/**
 * When something of this kind may be said to the person by itself: at once, when their quiet hours end, or not at all because they muted
 * it. Whether they are on leave is another question (`isAway`): some of it waits for them, some is for others then.
 * @param zone IANA name of the office's zone, in which quiet hours are meant. @returns an instant, or "never".
 */
export function noticeAt({ muted, quiet }: Preferences, kind: NoticeKind, at: Instant, zone: string): Instant {
  if (muted.includes(kind)) return "never";
  return (quiet && quietUntil(at, quiet, zone)) ?? at;
}
