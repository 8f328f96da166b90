/** Which page of the open suggestions somebody looks at, and of which department. */
export interface Turned {
  /** From 0. */
  readonly page: number;
  /** Every one's when absent. */
  readonly department: string | undefined;
}

export function writeTurned({ page, department }: Turned): string {
  return `suggestions:${page}:${department ?? ""}`;
}

/** The first page of everything for whatever else was turned to. */
export function readTurned(shown: string | undefined): Turned {
  const [, page, department] = /^suggestions:(\d{1,4}):([a-z0-9-]{0,31})$/.exec(shown ?? "") ?? [];
  return { page: Number(page ?? 0), department: department === "" ? undefined : department };
}
