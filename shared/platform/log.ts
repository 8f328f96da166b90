export type Level = "debug" | "info" | "warn" | "error";

/**
 * What a line may tell besides its message: names and numbers of ours. Bodies, headers, words of people and personal data have no
 * place here, and the names are fixed, so nobody outside can write a key that CloudWatch acts on (`_aws` makes metrics).
 */
export interface LogFields {
  readonly office?: string | undefined;
  readonly team?: string | undefined;
  readonly channel?: string | undefined;
  readonly job?: string | undefined;
  readonly key?: string | undefined;
  readonly reason?: string | undefined;
  readonly error?: string | undefined;
  readonly where?: string | undefined;
  readonly messageId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly status?: number | undefined;
  readonly count?: number | undefined;
  readonly waitSeconds?: number | undefined;
  readonly receives?: number | undefined;
}

/**
 * One line of JSON on standard output. @param code stable and kebab-case, what metric filters and alarms look for.
 * @param message for whoever reads the log, without data.
 */
export function log(level: Level, code: string, message: string, fields: LogFields = {}): void {
  process.stdout.write(`${JSON.stringify({ level, code, message, ...short(fields) })}\n`);
}

/** An error by its name and where it came from. Its message stays out: parsers and servers quote what people sent. */
export function errorFields(error: unknown): Pick<LogFields, "error" | "where"> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    where: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(" | "),
  };
}

/** No line longer than CloudWatch and a reader can take. */
function short(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value.slice(0, 1_000) : value]),
  );
}
