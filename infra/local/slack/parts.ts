import type { Directory } from "./directory.ts";
import type { EmulatedSlack } from "./emulated-slack.ts";
import type { Ephemerals } from "./ephemerals.ts";
import type { EventDeliveries } from "./event-deliveries.ts";
import type { HeldValues } from "./held-values.ts";
import type { RateLimits } from "./limits/rate-limits.ts";
import type { AppManifest } from "./manifest.ts";
import type { OpenViews } from "./open-views.ts";
import type { SharedFiles } from "./shared-files.ts";
import type { SlackApp } from "./slack-app.ts";
import type { Suggestions } from "./suggestions.ts";
import type { Triggers } from "./triggers.ts";
import type { Unread } from "./unread.ts";
import type { UserGroups } from "./user-groups.ts";

/** What one workspace is made of; methods and acts take what they need. */
export interface WorkspaceParts {
  readonly app: SlackApp;
  readonly slack: EmulatedSlack;
  /** What the app may do; everything when absent. */
  readonly manifest: AppManifest | undefined;
  readonly scopes: readonly string[];
  readonly directory: Directory;
  readonly events: EventDeliveries;
  readonly triggers: Triggers;
  readonly views: OpenViews;
  readonly ephemerals: Ephemerals;
  readonly limits: RateLimits;
  readonly unread: Unread;
  readonly held: HeldValues;
  readonly suggestions: Suggestions;
  readonly groups: UserGroups;
  readonly files: SharedFiles;
  /** Something that a page could show is different now. */
  readonly changed: () => void;
}
