/** Builds what is stale: the add-in, the workbench's page, the bundle of Univer for the tests. */
import { buildAddin } from "./builds/addin";
import { buildPage } from "./builds/page";
import { buildUniver } from "./builds/univerBundle";

async function main(): Promise<void> {
  const started = Date.now();
  const [addin, page, univer] = await Promise.all([buildAddin(), buildPage(), buildUniver()]);
  const made = [addin && "the add-in", page && "the workbench", univer && "Univer for the tests"].filter(Boolean);
  if (made.length > 0) {
    console.log(`Built ${made.join(", ")} in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
