import type { Person } from "../person.ts";

/** What people here call a role of the office file. */
export const roles: Readonly<Record<Person["role"], string>> = {
  officer: "cán bộ",
  head: "trưởng bộ phận",
  signer: "người ký",
  leader: "lãnh đạo",
  admin: "quản trị",
};
