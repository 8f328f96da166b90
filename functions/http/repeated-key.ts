/** Strings as a whole, so that no bracket or colon inside one counts; one with a colon behind it is a key. */
const tokens = /("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g;

/**
 * A key that stands twice in one object of a well-formed JSON text. JSON.parse would take the last one, another reader
 * the first, and the two would disagree about what was asked (RFC 8259, section 4).
 */
export function repeatedKey(json: string): string | undefined {
  const objects: Set<string>[] = [];
  for (const [token, key] of json.matchAll(tokens)) {
    if (token === "{") objects.push(new Set());
    if (token === "}") objects.pop();
    if (key !== undefined && isRepeated(objects.at(-1), JSON.parse(key))) return JSON.parse(key);
  }
  return undefined;
}

function isRepeated(keys: Set<string> | undefined, key: string): boolean {
  if (keys?.has(key)) return true;
  keys?.add(key);
  return false;
}
