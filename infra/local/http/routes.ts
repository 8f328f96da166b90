/** A route of the HTTP API and the function behind it. */
export interface Route {
  /** As in the template: `POST /v1/tracking`, `ANY /v1/offices/{proxy+}`. */
  readonly key: string;
  readonly functionId: string;
}

export interface MatchedRoute extends Route {
  readonly parameters: Readonly<Record<string, string>>;
}

/** The most specific route for a request as an HTTP API chooses it: fixed paths before variables before `{name+}`, a method before ANY. */
export function matchRoute(routes: readonly Route[], method: string, path: string): MatchedRoute | undefined {
  return routes
    .map((route) => ({ ...route, ...fit(route.key, method, path) }))
    .filter((route): route is MatchedRoute & { rank: string } => "parameters" in route)
    .toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
    .at(0);
}

function fit(key: string, method: string, path: string): { parameters: Record<string, string>; rank: string } | object {
  const [wanted, pattern = ""] = key.split(" ");
  if (wanted !== "ANY" && wanted !== method) return {};
  const names: string[] = [];
  const source = pattern.replaceAll(/\{(\w+)(\+?)\}|[.*+?^${}()|[\]\\]/g, (text, name?: string, greedy?: string) => {
    if (name === undefined) return `\\${text}`;
    names.push(name);
    return greedy === "+" ? "(.+)" : "([^/]+)";
  });
  const found = new RegExp(`^${source}$`).exec(path);
  if (found === null) return {};
  const parameters = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ""]));
  return { parameters, rank: rankOf(pattern) + (wanted === "ANY" ? "1" : "0") };
}

/** Sorts before another when it is more specific: one character a segment. */
function rankOf(pattern: string): string {
  return pattern
    .split("/")
    .map((segment) => (segment.endsWith("+}") ? "2" : segment.startsWith("{") ? "1" : "0"))
    .join("");
}
