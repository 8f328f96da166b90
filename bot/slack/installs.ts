/** Slack team id → bot token, one per workspace that the app is installed in. */
export type Installs = ReadonlyMap<string, string>;

/** @param json `{"T0123ABCD":"xoxb-..."}`. @throws Error that does not repeat what it was given, for it holds secrets. */
export function readInstalls(json: string): Installs {
  const installs = new Map(entriesOf(json));
  for (const [team, token] of installs) {
    if (!teamId.test(team) || typeof token !== "string" || token === "") throw new Error(complaint);
  }
  return installs;
}

const teamId = /^T[A-Z0-9]{2,20}$/;

/** The workspaces alone, for what only listens and needs no token. @param list team ids with commas between. @throws Error */
export function readTeams(list: string): ReadonlySet<string> {
  const teams = new Set(list.split(",").map((team) => team.trim()));
  for (const team of teams) {
    if (!teamId.test(team))
      throw new Error("SLACK_TEAMS must be Slack team ids such as T0123ABCD, with commas between them");
  }
  return teams;
}

const complaint = "SLACK_BOT_TOKENS must be a JSON object of Slack team ids and bot tokens";

function entriesOf(json: string): [string, string][] {
  try {
    return Object.entries(JSON.parse(json) as Record<string, string>);
  } catch {
    throw new Error(complaint);
  }
}
