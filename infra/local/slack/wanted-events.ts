import type { AppManifest } from "./manifest.ts";

const messageEvents: Readonly<Record<string, string>> = {
  channel: "message.channels",
  group: "message.groups",
  im: "message.im",
};

/** Whether the manifest subscribes to an event; without a manifest to every one. */
export function wantedEvents(manifest: AppManifest | undefined) {
  return ({ type, channel_type: where }: Readonly<Record<string, unknown>>): boolean => {
    const name = type === "message" ? messageEvents[String(where)] : type;
    return manifest === undefined || manifest.events.some((event) => event === name);
  };
}
