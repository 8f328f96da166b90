// Apart from the schema of a draft, so that reading a form does not load it.
/** What the thanks that come of a draft are made from: sent twice, or by two, they are one. */
export function draftSource(id: string): string {
  return `draft:${id}`;
}

/** The draft that a source names, if any. */
export function draftOf(source: string): string | undefined {
  return /^draft:([\w-]{16})$/.exec(source)?.[1];
}
