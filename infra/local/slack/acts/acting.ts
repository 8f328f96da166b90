import type { WorkspaceParts } from "../parts.ts";
import type { ReplyTarget } from "../reply.ts";
import type { RequestUrl } from "../request-url.ts";

/** What an act of a person needs: the workspace, the way to the app and the way back. */
export interface Acting {
  readonly parts: WorkspaceParts;
  readonly url: RequestUrl;
  /** Makes full response URLs. */
  readonly links: { make(target: ReplyTarget): string };
}
