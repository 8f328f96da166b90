import type { Office, Staff } from "#shared/offices/office.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";

const inSlack = ({ withoutSlack }: Staff) => withoutSlack !== true;
/** Who answers where there is nobody above them. */
const ranks: readonly Staff["role"][] = ["leader", "head", "admin", "signer", "officer"];

/** Whom an office asks in the last resort: the chair of the setup, else the first leader of the staff list. Undefined without one. */
export function chairOf(office: OpenedOffice): string | undefined {
  const { chair } = setupOf(office).suggestions;
  const named = office.staff.find(({ slackUser }) => slackUser === chair);
  return (named ?? firstOf("leader", office))?.slackUser;
}

/** Who owes the answer: the head of the department, else the first leader. Nobody answers themselves where another could. */
export function accountableFor(
  { department, author }: { readonly department?: string | undefined; readonly author?: string | undefined },
  office: Office,
): string {
  const others = office.staff.filter(({ slackUser }) => slackUser !== author);
  const head = others.find((one) => one.role === "head" && one.department === department && inSlack(one));
  const ranked = ranks.map((role) => firstOf(role, { staff: others }));
  return (head ?? ranked.find((one) => one !== undefined))?.slackUser ?? author ?? "";
}

function firstOf(role: Staff["role"], { staff }: Pick<Office, "staff">): Staff | undefined {
  return staff.find((one) => one.role === role && inSlack(one));
}
