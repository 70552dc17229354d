/** Measures and prints the report; `--write` puts it into docs/performance.md as well. Fails when a target is missed. */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { asShipped, withWorkbench } from "./asShipped";
import type { Section } from "./section";

/** In the order of the report. A section that is added here is measured, printed and held to its targets. */
const SECTIONS: readonly (Section | Promise<Section>)[] = [
  asShipped("returnsSection.ts"),
  asShipped("ranges.ts"),
  withWorkbench("insertion.ts"),
  asShipped("linkedDeals.ts"),
  withWorkbench("linkedWorkbook.ts"),
];

const HEAD = `# Performance

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version} on ${cpus()[0]!.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB.

Times are medians of rounds in which all contestants take turns, so that the ratios hold on a busy machine, too; the
times themselves do not. Our code is measured bundled into one file, as it ships.`;

async function run(): Promise<void> {
  const parts = [HEAD];
  const missed: string[] = [];
  for (const section of SECTIONS) {
    const { title, measure } = await section;
    const measured = await measure();
    parts.push(`## ${title}`, measured.text);
    missed.push(...measured.missed);
  }
  const page = `${parts.join("\n\n")}\n`;
  console.log(page);
  if (process.argv.includes("--write")) writeFileSync(path.join(__dirname, "../../docs/performance.md"), page);
  for (const target of missed) console.error(`Missed: ${target}`);
  process.exitCode = missed.length > 0 ? 1 : 0;
}

void run();
