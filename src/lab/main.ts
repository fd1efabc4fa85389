/**
 * The lab's command line. Results go to stdout as one JSON object and nothing else does; a mistake in the command is
 * one line on stderr and exit 2.
 */
import { addressDocs } from "./address-docs";
import { mapConditions } from "./conditions-map";
import { describeRunFlags, readMapFlags, readRunFlags, UsageError } from "./flags";
import { replayFile } from "./replay";
import { measureRun } from "./run";

const HELP = `npm run -s lab -- run [flags]     one run, measured over its second half, as JSON

${describeRunFlags()}

npm run -s lab -- conditions-map --leader <0 .. 1>
                                  the regimes of threat by energy, as src/data/conditions-map keeps them

npm run -s lab -- replay <file>   plays a recording that the page has written (Take out), and says by its hash
                                  whether it comes to the same state

npm run -s lab -- address-docs    what an address may hold, as docs/address.md has it
`;

function main([command, ...args]: readonly string[]): void {
  if (command === undefined || command === "help" || command === "--help" || args.includes("--help")) {
    process.stdout.write(HELP);
    return;
  }
  if (command === "conditions-map") {
    const map = mapConditions(readMapFlags(args), (done) =>
      process.stderr.write(`\r${Math.round(100 * done)} %${done === 1 ? "\n" : ""}`),
    );
    process.stdout.write(`${JSON.stringify(map, null, 2)}\n`);
    return;
  }
  if (command === "replay") {
    process.stdout.write(`${JSON.stringify(replayFile(args))}\n`);
    return;
  }
  if (command === "address-docs") {
    process.stdout.write(addressDocs());
    return;
  }
  if (command !== "run") {
    throw new UsageError(`unknown command ${command}; expected run, replay, conditions-map or address-docs`);
  }
  process.stdout.write(`${JSON.stringify(measureRun(readRunFlags(args)))}\n`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`lab: ${error.message}\n`);
  process.exitCode = 2;
}
