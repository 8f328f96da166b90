import * as z from "zod/mini";
import type { SlackArgs } from "../api-call.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { WorkspaceParts } from "../parts.ts";
import { announce, refuseThread } from "../post-message.ts";
import { readMessage } from "../read-messages.ts";
import { text } from "./arguments.ts";

const Upload = z.object({ file_id: z.string() });
const Share = z.record(z.string(), z.array(z.object({ ts: z.string() })));
const Files = z.array(
  z.looseObject({
    id: z.string(),
    shares: z.optional(z.object({ public: z.optional(Share), private: z.optional(Share) })),
  }),
);

/** `files.getUploadURLExternal`: where the bytes go. */
export async function uploadUrl(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const answer = await parts.slack.call("files.getUploadURLExternal", args, "app");
  if (!answer.ok) return answer;
  const { file_id: id } = Upload.parse(answer);
  parts.files.expect(id, text(args["filename"]), Number(args["length"]));
  return { ...answer, upload_url: `${parts.files.origin}/upload/v1/${id}` };
}

/** `files.completeUploadExternal`: the files stand in a message of their own, which the app hears of. */
export async function completeUpload(parts: WorkspaceParts, given: SlackArgs): Promise<SlackAnswer> {
  const channel = parts.directory.placeOf(text(given["channel_id"]));
  const args = channel === "" ? given : { ...given, channel_id: channel };
  const refusal = await refuseThread(parts, { channel, thread_ts: given["thread_ts"] });
  if (refusal !== undefined) return refusal;
  const answer = await parts.slack.call("files.completeUploadExternal", args, "app");
  if (!answer.ok) return answer;
  for (const [place, ts] of sharesIn(answer["files"])) {
    const message = await readMessage(parts.slack, place, ts);
    if (message !== undefined) announce(parts, parts.directory.channel(place), message);
  }
  return answer;
}

/** The messages in which these files stand, each once. */
function sharesIn(files: unknown): readonly (readonly [channel: string, ts: string])[] {
  const shares = Files.parse(files).flatMap(({ shares: all }) => Object.entries({ ...all?.public, ...all?.private }));
  const places = shares.flatMap(([channel, messages]) => messages.map(({ ts }) => [channel, ts] as const));
  return [...new Map(places.map((place) => [place.join(" "), place])).values()];
}
