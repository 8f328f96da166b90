import { days, free, local, renewed, rows, sameDay, stated } from "./rule.ts";

const verified = (verificationDays: number) => ({ ...sameDay, verificationDays });
/** Taken down at the citizen's home by an officer of the ward itself. */
const mobile = { anyWard: false };
const birth = "declaration birth-notice";
const death = "declaration death-notice";
const marriage = "declaration marital-status";

/** Civil Status Law 60/2014/QH13 with Decree 123/2015/ND-CP; codes as in Resolution 66.7/2025/NQ-CP. */
const underOldLaw = [
  rows("1.001193", sameDay, free, birth, "VV"),
  // At once on receipt (art. 34), at any hour; three working days where it has to be verified.
  rows("1.000656", verified(3), free, death, "VV", { outOfHoursMinutes: 60 }),
  rows("1.000894", verified(5), free, marriage, "VV"),
  // Another commune has three working days to answer a verification.
  rows("1.004873", days(3, 6), local, "declaration", "SU"),
  rows("1.001022", days(3, 8), local, "declaration kinship", "VU"),
  rows("1.000689", days(3), local, `${birth} kinship`, "SU"),
  rows("1.004859", days(3, 6), local, "declaration civil-status-proof", "VU"),
  rows("2.000635", sameDay, { kind: "per-copy", amount: 8_000 }, "declaration", "SU"),
  rows("1.004884 1.004746 1.005461 1.004772", days(5), local, "declaration old-paper"),
  rows("1.004837", days(3), free, "declaration guardianship"),
  rows("1.004845", days(2), free, "declaration guardianship"),
  rows("1.003583", sameDay, free, birth, "UU", mobile),
  rows("1.000593", sameDay, free, marriage, "UU", mobile),
  rows("1.000419", sameDay, free, death, "UU", mobile),
  rows("2.000806", stated, local, `${marriage} foreign-paper`),
  rows("1.000110", stated, local, `${birth} foreign-paper`),
];

/** Linked procedures; Decree 301/2026/ND-CP brings parts of them under new rules on 1 January and 1 March 2027. */
const linked = [
  // Birth, permanent residence, and the child's insurance card, which the insurance agency issues under no code of the commune.
  rows("2.000986", stated, free, birth, "UU", { linked: ["1.001193", "1.004222"] }),
  // The death the same day, then two working days for the police to remove the permanent residence.
  rows("1.007073", days(2), free, death, "VV", { linked: ["1.000656", "1.003197"] }),
];

/** Civil Status Law 03/2026/QH16 takes over on this day: registration anywhere, births and deaths from health data. */
const newLaw = "2027-03-01";

export const civilStatus = [
  ...renewed(underOldLaw.flat(), newLaw),
  ...renewed(linked.flat(), "2027-01-01", newLaw),
  ...rows("2.001263", stated, local, "declaration adoption-file"),
];
