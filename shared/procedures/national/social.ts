import { all, days, free, rows, stated } from "./rule.ts";

/** From organisations and schools, who have no identity card. */
const organisation = { papers: ["application"] };
const request = "1.011607 1.011608 1.001776 1.004946 2.000282 2.001661 1.001622";

const ofTheDepartment = [
  rows("1.014027", days(10), free, "application", "SU"),
  rows("1.014028", days(3), free, "application death-extract", "SU"),
  // Ten or fifteen working days: the longer one, since a promise that is kept is worth more.
  rows("2.000286", days(15), free, "application", "SU"),
  rows("1.003622", { kind: "calendar-days", days: 15 }, free, "", "SU", organisation),
  rows("1.001731", stated, free, "application death-extract"),
  rows("1.001699", stated, free, "application medical-paper"),
  rows(request, stated, free, "application"),
  rows("2.000355 1.000280 2.000950", stated, free, "", "UU", organisation),
];

/** Welfare, children, schools and festivals; the times that are known come from law notes and a handbook of communes. */
export const social = all(ofTheDepartment.flat(), { department: "social" });
