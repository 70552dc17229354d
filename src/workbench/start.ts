/**
 * `npm start`: opens the workbench with this add-in, or with another.
 *
 *   npm start
 *   npm start -- --manifest PATH      another add-in; its pages are served from the manifest's folder
 *   npm start -- --port 4000          (3210, or the next free one)
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildAddin } from "./builds/addin";
import { buildPage, pageFolder } from "./builds/page";
import { root } from "./builds/stamp";
import { openAddin } from "./server/addinFolder";
import { serve } from "./server/server";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { manifest: { type: "string" }, port: { type: "string", default: "3210" } },
  });
  if (values.manifest !== undefined && !existsSync(values.manifest)) throw new Error(`There is no ${values.manifest}`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`Not a port: ${values.port}`);
  await Promise.all([buildPage(), values.manifest === undefined && buildAddin()]);
  const addin = openAddin(values.manifest ?? join(root, "dist/manifest.xml"));
  const { address, close } = await serve(addin, join(root, pageFolder), port);
  console.log(`The workbench is open at ${address}`);
  process.once("SIGINT", () => void close());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
