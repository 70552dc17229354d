/**
 * `npm start`: opens the workbench with this add-in, or with another.
 *
 *   npm start
 *   npm start -- --manifest PATH      another add-in; its pages are served from the manifest's folder
 *   npm start -- --port 4000          (3210, or the next free one)
 */
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
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`Not a port: ${values.port}`);
  const other = values.manifest === undefined ? null : openAddin(values.manifest);
  await Promise.all([buildPage(), other ?? buildAddin()]);
  const addin = other ?? openAddin(join(root, "dist/manifest.xml"));
  for (const file of addin.missing) console.warn(`The manifest names ${file}, which is not in ${addin.folder}`);
  const { address, close } = await serve(addin, join(root, pageFolder), port);
  if (port !== 0 && new URL(address).port !== String(port)) console.warn(`Port ${port} is in use`);
  console.log(`The workbench is open at ${address}`);
  process.once("SIGINT", () => void close());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
