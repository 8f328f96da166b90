import * as z from "zod/mini";
import type { Moment } from "#shared/exchange/taken-over.ts";
import { toInstant } from "#shared/kernel/clock.ts";

const words = "an instant such as 2026-11-20T08:15:00+07:00, or the office's wall clock as 20/11/2026 08:15:00";

/** `2026-11-20T08:15:00.000+07:00`, to the second or the minute; without an offset it is the office's wall clock. */
const iso = /^(2\d{3})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;
/** `20/11/2026 08:15:00` as Vietnamese software writes it. A date alone is no hour: a promise for it would be broken at midnight. */
const vietnamese = /^(\d\d?)\/(\d\d?)\/(2\d{3}) (\d\d?):(\d\d)(?::(\d\d))?$/;
/** `20261120081500`, as national interfaces do. */
const digits = /^(2\d{3})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** A time in any of the forms that software writes, as an instant or a wall clock without a zone. */
export const MomentText = z.pipe(
  z.string(words),
  z.transform((text, context): Moment => {
    const moment = read(text.trim());
    if (moment !== undefined) return moment;
    context.issues.push({ code: "custom", message: words, input: text });
    return z.NEVER;
  }),
);

function read(text: string): Moment | undefined {
  const [, year, month, day, hour, minute, second = "00", fraction = "", offset] = iso.exec(text) ?? [];
  if (year !== undefined) {
    const wall = wallOf([year, month, day], [hour, minute, second]);
    return wall === undefined || offset === undefined ? wall : instantOf(wall, fraction, offset);
  }
  const [, d, m, y, h, min, s = "00"] = vietnamese.exec(text) ?? [];
  if (y !== undefined) return wallOf([y, m, d], [h, min, s]);
  const [, ...parts] = digits.exec(text) ?? [];
  return parts.length === 0 ? undefined : wallOf(parts.slice(0, 3), parts.slice(3));
}

type Parts = readonly (string | undefined)[];

/** `2026-11-20T08:15:00`, undefined for a date or a time that does not exist. */
function wallOf(date: Parts, time: Parts): Moment | undefined {
  const two = (part = "") => part.padStart(2, "0");
  const wall = `${date.map(two).join("-")}T${time.map(two).join(":")}`;
  const epoch = Date.parse(`${wall}Z`);
  return !Number.isNaN(epoch) && toInstant(epoch).startsWith(wall) ? wall : undefined;
}

function instantOf(wall: Moment, fraction: string, offset: string): Moment | undefined {
  const epoch = Date.parse(wall + fraction.slice(0, 4) + offset);
  return Number.isNaN(epoch) ? undefined : toInstant(epoch);
}
