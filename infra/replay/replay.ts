import { checkLine, reconciliationLines } from "./print-reconciliation.ts";
import { isProven, type Replayed, replayLog } from "./replay-log.ts";
import { help, readReplayOptions } from "./replay-options.ts";

function forPeople(replayed: Replayed): string {
  const { first, second, secondRunChecks } = replayed;
  const lines = [
    ...reconciliationLines(first),
    ...(second === undefined
      ? []
      : ["", "Second run", ...reconciliationLines(second), ...secondRunChecks.map(checkLine)]),
    "",
    isProven(replayed) ? "Everything adds up." : "It does not add up.",
  ];
  return lines.join("\n");
}

/** The reconciliation of the first run at the top, that of a second run inside. */
function forPrograms(replayed: Replayed): string {
  const { first, second, secondRunChecks } = replayed;
  return JSON.stringify({ addsUp: isProven(replayed), ...first, ...(second && { second, secondRunChecks }) });
}

try {
  const options = readReplayOptions(process.argv.slice(2), process.env["BENANG_API_KEY"]);
  if (options === undefined) console.log(help);
  else {
    const replayed = await replayLog(options);
    console.log(options.json ? forPrograms(replayed) : forPeople(replayed));
    process.exitCode = isProven(replayed) ? 0 : 1;
  }
} catch (error) {
  console.error(`replay: ${(error as Error).message}`);
  process.exitCode = 1;
}
