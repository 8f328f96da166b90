/** What Slack sends, not looked at any closer than what a receiver needs. */
export type SlackPayload = Readonly<Record<string, unknown>>;

/** A signed body: JSON for events, a form with or without JSON in its `payload` for everything else. Undefined when it is neither. */
export function readPayload(body: Buffer): SlackPayload | undefined {
  const text = body.toString("utf8");
  if (text.startsWith("{")) return parsed(text);
  const form = new URLSearchParams(text);
  const inner = form.get("payload");
  return inner === null ? Object.fromEntries(form) : parsed(inner);
}

/**
 * The workspace whose installation a payload is for: in a channel shared with another organisation that is not where it happened.
 * https://docs.slack.dev/apis/events-api#authorizations
 */
export function installedTeam(payload: SlackPayload): string | undefined {
  const { authorizations, context_team_id: context, team_id: teamId, view, team, user } = payload;
  const first = Array.isArray(authorizations) ? record(authorizations[0])["team_id"] : undefined;
  const found = [
    first,
    context,
    teamId,
    record(view)["app_installed_team_id"],
    record(team)["id"],
    record(user)["team_id"],
  ];
  return found.find((id) => typeof id === "string");
}

function parsed(json: string): SlackPayload | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function record(value: unknown): SlackPayload {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is SlackPayload {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
