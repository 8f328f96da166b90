import type { Staff } from "#shared/offices/office.ts";

/** Somebody of the local workspace; every name is made up of common given names. */
export interface Person {
  /** As colleagues see it, and the key of `workspace.users`. */
  readonly name: string;
  readonly role: Staff["role"];
  /** IANA zone of their account; `Asia/Ho_Chi_Minh` when absent. Often stale in a real workspace. */
  readonly tz?: string;
  /** IETF tag of their account; `en-US` when absent, since Slack documents none for Vietnamese. */
  readonly locale?: string;
}

/** Enough people to play both example offices from the page. */
export const examplePeople: readonly Person[] = [
  { name: "Thu Lan", role: "officer" },
  { name: "Minh Tuấn", role: "officer" },
  { name: "Ngọc Hạnh", role: "officer" },
  { name: "Quang Phúc", role: "officer" },
  { name: "Thanh Thảo", role: "head" },
  { name: "Hải Đăng", role: "signer" },
  { name: "Bích Ngân", role: "leader" },
  { name: "Gia Huy", role: "admin" },
];

/** A login name as Slack asks for: lowercase ASCII, `Đặng Ngọc Hạnh` → `dang-ngoc-hanh`. */
export function loginName(name: string): string {
  const plain = name.replaceAll(/[đĐ]/g, "d").normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "person";
}
