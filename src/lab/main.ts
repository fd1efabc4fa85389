/**
 * The lab's command line. Results go to stdout as one JSON object and nothing else does; a mistake in the command is
 * one line on stderr and exit 2.
 */
import { describeRunFlags, readRunFlags, UsageError } from "./flags";
import { measureRun } from "./run";

const HELP = `npm run -s lab -- run [flags]     one run, measured over its second half, as JSON

${describeRunFlags()}
`;

function main([command, ...args]: readonly string[]): void {
  if (command === undefined || command === "help" || command === "--help" || args.includes("--help")) {
    process.stdout.write(HELP);
    return;
  }
  if (command !== "run") throw new UsageError(`unknown command ${command}; expected run`);
  process.stdout.write(`${JSON.stringify(measureRun(readRunFlags(args)))}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`lab: ${error.message}\n`);
  process.exitCode = 2;
}
