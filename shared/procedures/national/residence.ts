import { all, days, local, rows, stated } from "./rule.ts";

/** Law on Residence 68/2020/QH14: the police desk, with slips of its own (CT04, CT05, CT06). */
const ofThePolice = [
  rows("1.004222", days(7), local, "residence-form housing", "VU"),
  rows("1.004194", days(3), local, "residence-form housing"),
  rows("1.002755 1.003677 1.010028 1.010038 1.003197 2.001159", stated, local, "residence-form"),
];

export const residence = all(ofThePolice.flat(), { anyWard: false, signedBy: "other-agency" });
