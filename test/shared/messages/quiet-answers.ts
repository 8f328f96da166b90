import { quietUntil, usualQuiet } from "#shared/messages/quiet-hours.ts";

/** Run by the quiet-hours test in processes of several time zones: prints what comes of awkward instants. */
const instants = [
  ["2026-11-20T13:59:59.999Z", "2026-11-20T14:00:00.000Z", "2026-11-20T16:59:59.999Z", "2026-11-20T17:00:00.000Z"],
  ["2026-11-20T23:59:59.999Z", "2026-11-21T00:00:00.000Z", "2026-12-31T16:59:59.999Z", "2026-12-31T20:00:00.000Z"],
  ["2028-02-28T14:00:00.000Z", "2028-02-29T17:00:00.000Z", "2026-03-29T00:30:00.000Z", "2026-10-25T00:30:00.000Z"],
].flat();
const zones = ["Asia/Ho_Chi_Minh", "Europe/London", "America/New_York", "Australia/Lord_Howe"];
const answers = zones.map((zone) => instants.map((at) => quietUntil(at, usualQuiet, zone) ?? "at once"));
console.log(JSON.stringify({ processZone: Intl.DateTimeFormat().resolvedOptions().timeZone, answers }));
