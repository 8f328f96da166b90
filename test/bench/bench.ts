import { join } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "#infra/build.ts";
import { bulkGoals } from "./bulk.ts";
import { coldGoals } from "./cold.ts";
import { eveningGoals } from "./evening.ts";
import { report } from "./report.ts";
import { openSetting } from "./setting.ts";
import { warmGoals } from "./warm.ts";

/** Cold and warm goals as ratios of interleaved runs; Linux, since it pins each start to one core. */
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "21" },
    calls: { type: "string", default: "1500" },
    seeds: { type: "string", default: "3" },
  },
});
const setting = await openSetting(join(repository, ".benang", "bench"));
try {
  const say = (text: string) => console.error(text);
  const goals = [
    ...(await coldGoals(setting, Number(values.rounds), say)),
    ...(await warmGoals(setting, Number(values.calls), say)),
    ...(await bulkGoals(setting, 7, say)),
    ...(await eveningGoals(Number(values.seeds), say)),
  ];
  console.log(report(goals));
} finally {
  await setting.stop();
}
