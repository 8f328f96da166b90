import type { FieldProblem } from "#shared/kernel/errors.ts";

/** Fields of a row, each with the names it goes by in national software, with or without diacritics. */
const names = {
  code: ["code", "Mã hồ sơ", "Số hồ sơ"],
  version: ["version", "Phiên bản", "Ngày cập nhật"],
  source: ["source", "Phần mềm"],
  procedure: ["procedure", "Mã TTHC", "Mã thủ tục"],
  department: ["department"],
  channel: ["channel", "Kênh thực hiện"],
  status: ["status", "Trạng thái hồ sơ", "Trạng thái"],
  receivedAt: ["receivedAt", "Ngày tiếp nhận"],
  promisedAt: ["promisedAt", "Ngày hẹn trả"],
  finishedAt: ["finishedAt", "Ngày kết thúc xử lý"],
  returnedAt: ["returnedAt", "Ngày trả"],
  changedAt: ["changedAt"],
  officer: ["officer"],
} as const;
export type FieldName = keyof typeof names;

/** `Mã hồ sơ`, in whatever normal form, `MaHoSo` and `ma_ho_so` are one name. */
function fold(name: string): string {
  const letters = name.slice(0, 100).normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d");
  return letters.replaceAll(/[^A-Za-z0-9]/g, "").toLowerCase();
}

const byName = new Map(
  Object.entries(names).flatMap(([field, aliases]) => aliases.map((alias) => [fold(alias), field as FieldName])),
);

/** Thousands of rows have the same few names; folding one costs more than all else about it. */
const seen = new Map<string, FieldName | undefined>();
const mostSeen = 500;

export function fieldNamed(name: string): FieldName | undefined {
  if (seen.has(name)) return seen.get(name);
  const field = byName.get(fold(name));
  if (seen.size >= mostSeen) seen.clear();
  if (name.length <= 100) seen.set(name, field);
  return field;
}

export interface Adapted {
  readonly row: Readonly<Partial<Record<FieldName, unknown>>>;
  readonly problems: readonly FieldProblem[];
}

/**
 * A record of whatever software as a row of ours. What is empty is absent; what goes by none of the names is left where it is,
 * and its name goes into `ignored`: names of citizens, for one, are never taken over.
 */
export function adapt(record: Iterable<readonly [string, unknown]>, ignored: Set<string>): Adapted {
  const row: Partial<Record<FieldName, unknown>> = {};
  const problems: FieldProblem[] = [];
  for (const [name, value] of record) {
    const field = fieldNamed(name);
    if (field === undefined) note(ignored, name);
    else if (!isEmpty(value)) {
      if (field in row) problems.push({ field, problem: "must be given once; two names of the record mean it" });
      row[field] = value;
    }
  }
  return { row, problems };
}

const isEmpty = (value: unknown) => value === null || (typeof value === "string" && value.trim() === "");

const mostIgnored = 50;
function note(ignored: Set<string>, name: string): void {
  if (ignored.size < mostIgnored) ignored.add(name.slice(0, 60).toWellFormed());
}
