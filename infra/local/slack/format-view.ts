import type { OpenView } from "./open-views.ts";
import type { SlackApp } from "./slack-app.ts";

/** A view as Slack's answers and payloads show it (docs.slack.dev/reference/interaction-payloads/view-interactions-payload). */
export function formatView(app: SlackApp, { id, content, hash, rootId, previousId, values }: OpenView) {
  return {
    private_metadata: "",
    callback_id: "",
    title: null,
    close: null,
    submit: null,
    ...content,
    id,
    team_id: app.team,
    state: { values },
    hash,
    previous_view_id: previousId ?? null,
    root_view_id: rootId,
    app_id: app.appId,
    app_installed_team_id: app.team,
    bot_id: app.botId,
  };
}
