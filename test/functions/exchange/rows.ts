let codes = 0;
/** A code of other software that no row of this file has had. */
export function newCode(): string {
  codes += 1;
  return `000.12.34.H29-260105-${String(codes).padStart(4, "0")}`;
}

export type Row = Record<string, unknown> & { readonly code: string };
type Changes = Record<string, unknown> & { readonly code?: string };

/** A record of the software that the office had before: a certified copy of 5 January 2026; `changes` stand above it. */
export function aRow({ code = newCode(), ...changes }: Changes = {}): Row {
  return {
    code,
    version: 1,
    procedure: "2.000815",
    channel: 1,
    status: "inProcess",
    receivedAt: "2026-01-05T08:15:00+07:00",
    promisedAt: "2026-01-05T17:00:00+07:00",
    ...changes,
  };
}

/** So many records with codes of their own, in every status in turn. */
export function manyRows(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const status = (index % 10) + 1;
    return aRow({
      code: `000.56.78.H29-260105-${String(index + 1).padStart(5, "0")}`,
      status,
      ...([3, 7, 8, 9, 10].includes(status) && { finishedAt: "2026-01-05T10:00:00+07:00" }),
      ...(status === 10 && { returnedAt: "2026-01-05T11:00:00+07:00" }),
    });
  });
}

export const resultsOf = (body: { rows: { result: string }[] }) => body.rows.map(({ result }) => result);
