import { checkLine, reconciliationLines } from "./print-reconciliation.ts";
import { isProven, type Replayed, replayLog } from "./replay-log.ts";
import { help, readReplayOptions } from "./replay-options.ts";

function answerLines(replayed: Replayed): string[] {
  const { first, second, secondRunChecks } = replayed;
  return [
    ...reconciliationLines(first),
    ...(second === undefined
      ? []
      : ["", "Second run", ...reconciliationLines(second), ...secondRunChecks.map(checkLine)]),
    "",
    isProven(replayed) ? "Everything adds up." : "It does not add up.",
  ];
}

try {
  const options = readReplayOptions(process.argv.slice(2), process.env["BENANG_API_KEY"]);
  if (options === undefined) console.log(help);
  else {
    const replayed = await replayLog(options);
    console.log(options.json ? JSON.stringify(replayed) : answerLines(replayed).join("\n"));
    process.exitCode = isProven(replayed) ? 0 : 1;
  }
} catch (error) {
  console.error(`replay: ${(error as Error).message}`);
  process.exitCode = 1;
}
