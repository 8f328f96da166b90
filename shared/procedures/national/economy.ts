import { all, days, local, perCase, rows, stated } from "./rule.ts";

const ofTheDepartment = [
  // Registered by the head of the department.
  rows("1.001612", days(3), perCase(100_000), "application", "SU", { signedBy: "head" }),
  rows("1.009122", stated, local, "application ownership drawings"),
  rows("1.013227", stated, local, "application building-permit"),
];

/** Household business and building. */
export const economy = all(ofTheDepartment.flat(), { department: "economy" });
