/** A filter of an event source mapping: `{"dynamodb":{"Keys":{"sk":{"S":["dossier"]}}}}`. */
export type EventPattern = { readonly [field: string]: EventPattern | readonly Condition[] };
type Condition = string | number | boolean | null | Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const asText = (value: unknown) => (typeof value === "string" ? value : undefined);

/** The operators that this host knows; a template that uses another one is refused at start. */
const operators: Readonly<Record<string, (argument: unknown) => Test>> = {
  prefix: (start) => (value) => asText(value)?.startsWith(String(start)) ?? false,
  suffix: (end) => (value) => asText(value)?.endsWith(String(end)) ?? false,
  exists: (wanted) => (value) => (value !== undefined) === wanted,
  "anything-but": (words) => (value) => value !== undefined && ![words].flat().includes(value),
};

/** @returns the test that a stream record must pass. @throws Error naming the operator that the host does not know. */
export function compilePattern(pattern: EventPattern): Test {
  const tests = Object.entries(pattern).map(([field, rest]) => {
    const test = Array.isArray(rest) ? anyOf(rest as readonly Condition[]) : compilePattern(rest as EventPattern);
    return (value: unknown) => test((value as Record<string, unknown> | null | undefined)?.[field]);
  });
  return (value) => tests.every((test) => test(value));
}

function anyOf(conditions: readonly Condition[]): Test {
  const tests = conditions.map(compileCondition);
  return (value) => tests.some((test) => test(value));
}

function compileCondition(condition: Condition): Test {
  if (typeof condition !== "object" || condition === null) return (value) => value === condition;
  const [[name, argument] = ["", undefined], ...more] = Object.entries(condition);
  const operator = operators[name];
  if (operator === undefined || more.length > 0) {
    throw new Error(
      `The local host does not know the filter ${JSON.stringify(condition)}: add it to infra/local/streams/event-pattern.ts`,
    );
  }
  return operator(argument);
}
