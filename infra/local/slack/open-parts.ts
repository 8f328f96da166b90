import { rememberDeleted } from "./deleted-messages.ts";
import { openDirectory } from "./directory.ts";
import { startEmulatedSlack } from "./emulated-slack.ts";
import { ephemerals } from "./ephemerals.ts";
import { eventDeliveries } from "./event-deliveries.ts";
import { heldValues } from "./held-values.ts";
import { inFlight } from "./in-flight.ts";
import { type LimitsInForce, rateLimits } from "./limits/rate-limits.ts";
import type { AppManifest } from "./manifest.ts";
import { openViews } from "./open-views.ts";
import type { WorkspaceParts } from "./parts.ts";
import type { Person } from "./person.ts";
import { requestUrl } from "./request-url.ts";
import { sharedFiles } from "./shared-files.ts";
import { inventApp } from "./slack-app.ts";
import { suggestions } from "./suggestions.ts";
import { makeTriggers } from "./triggers.ts";
import { unreadMarks } from "./unread.ts";
import { userGroups } from "./user-groups.ts";
import { wantedEvents } from "./wanted-events.ts";

/** What the parts cannot make up themselves. */
export interface PartsOptions {
  readonly people: readonly Person[];
  readonly scopes: readonly string[];
  readonly manifest: AppManifest | undefined;
  readonly now: () => number;
  readonly later: (ms: number, act: () => void) => () => void;
  readonly answerWithinMs: number;
  readonly plan: "free" | "paid";
  readonly limits: LimitsInForce;
  readonly messagesPerSecond: number | undefined;
}

/** Starts the engine and puts the workspace together around it. @throws Error when the engine refuses. */
export async function openParts(options: PartsOptions) {
  const { people, scopes, manifest, now, later, answerWithinMs, plan, limits, messagesPerSecond } = options;
  const app = inventApp();
  const slack = rememberDeleted(await startEmulatedSlack(app, people, scopes));
  const work = inFlight();
  const url = requestUrl(app.signingSecret, answerWithinMs, work);
  let version = 0;
  const changed = () => {
    version++;
  };
  const parts: WorkspaceParts = {
    app,
    manifest,
    scopes,
    slack,
    directory: await openDirectory(slack, people),
    events: eventDeliveries({ app, url, later, work, wants: wantedEvents(manifest) }),
    triggers: makeTriggers(now),
    views: openViews(changed),
    ephemerals: ephemerals(changed),
    limits: rateLimits({ now, inForce: limits, messagesPerSecond }),
    unread: unreadMarks(),
    held: heldValues(changed),
    suggestions: suggestions(changed),
    groups: userGroups(plan === "paid"),
    files: sharedFiles(),
    changed,
  };
  return { parts, url, work, version: () => version };
}
