import * as z from "zod/mini";
import type { Event } from "#shared/events.ts";
import type { Job } from "#shared/jobs.ts";

type Item = Record<string, unknown>;

const LoadImage = z.object({
  pk: z.string().check(z.regex(/^\d{5}#overload$/)),
  /** Episodes lie in the same partition and have a `#` in their key. */
  sk: z.string().check(z.regex(/^[^#]+$/)),
  at: z.iso.datetime(),
  episode: z.optional(z.iso.datetime()),
});

/**
 * What a change of a load row means, from its two images in the stream of the People table (plain values, not
 * DynamoDB's typed ones). Every other row of that table means nothing here.
 */
export function overloadEvents(before: Item | undefined, after: Item | undefined): Event[] {
  const image = LoadImage.safeParse(after);
  if (!image.success) return [];
  const { pk, sk: department, at, episode } = image.data;
  const was = before === undefined ? undefined : LoadImage.parse(before).episode;
  if (was === episode) return [];
  const base = { officeId: pk.slice(0, 5), department, at };
  return [
    ...(was === undefined ? [] : [{ type: "overload.cleared", ...base, episode: was } as const]),
    ...(episode === undefined ? [] : [{ type: "overload.started", ...base, episode } as const]),
  ];
}

/** What has to be done in Slack about it, in the lane of the office's workspace; the same key is the same job. */
export function overloadJobs(event: Event): { key: string; job: Job }[] {
  if (event.type !== "overload.started" && event.type !== "overload.cleared") return [];
  const { type, officeId, department, episode, at } = event;
  const key = [type, officeId, department, episode].join("/");
  return [{ key, job: { type: "overload.show", officeId, at, department, episode } }];
}
