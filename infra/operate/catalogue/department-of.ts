import { fold } from "#shared/kernel/fold.ts";

/** Fields of work as wards print them, and the department that handles them; without diacritics. */
const departments: Readonly<Record<string, string>> = {
  "tu phap": "justice",
  "ho tich": "justice",
  "chung thuc": "justice",
  "thanh tra": "justice",
  "noi vu": "social",
  "nong nghiep va moi truong": "economy",
  "dat dai": "economy",
  "xay dung": "economy",
  "cong thuong": "economy",
  "tai chinh": "economy",
  "khoa hoc cong nghe va thong tin lien lac": "economy",
  "khoa hoc va cong nghe": "economy",
  "bao tro xa hoi": "social",
  "nguoi co cong": "social",
  "lao dong": "social",
  "giao duc": "social",
  "giao duc va dao tao": "social",
  "van hoa": "social",
  "y te": "social",
};
const known = new Map(Object.entries(departments));
export const fields = [...known.keys()];

/** The department of a field of work, or the key of a department itself; nothing for what is neither. */
export function departmentOf(field: string): string | undefined {
  if (/^[a-z][a-z0-9-]{1,30}$/.test(field)) return field;
  return known.get(fold(field));
}
