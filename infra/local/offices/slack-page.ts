import type { LocalPage } from "../http/gateway.ts";
import type { SlackWorkspace } from "../slack/workspace.ts";

/** The local Slack in a browser, below `/slack` of the one address. */
export function slackPage(_slack: SlackWorkspace): LocalPage {
  return () => false;
}
