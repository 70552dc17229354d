/**
 * A section of the benchmark with our code in one file, as webpack ships it. Compiled file by file, as tests are, every
 * name from another file is looked up again on each use, which takes longer than the arithmetic of a short function.
 */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { plainFields } from "../../src/workbench/builds/plainFields";
import type { Section } from "./section";

const CACHE = path.join(__dirname, "../../node_modules/.cache/gigadeal/bench");

/** @param file  beside this one; its default export is the section */
export async function asShipped(file: string): Promise<Section> {
  const outfile = path.join(CACHE, file.replace(/\.ts$/, ".mjs"));
  await bundle(file, { outfile, packages: "external", format: "esm" });
  const { default: section } = (await import(pathToFileURL(outfile).href)) as { default: Section };
  return section;
}

/** The same for a section that runs the workbench, with Univer in the file, too, as in the workbench's page. */
export async function withWorkbench(file: string): Promise<Section> {
  const outfile = path.join(CACHE, file.replace(/\.ts$/, ".cjs"));
  await bundle(file, { outfile, format: "cjs", plugins: [plainFields], external: ["@microsoft/office-js/*"] });
  const { default: section } = createRequire(__filename)(outfile) as { default: Section };
  return section;
}

async function bundle(file: string, options: BuildOptions): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const entryPoints = [path.join(__dirname, file)];
  await build({ entryPoints, bundle: true, platform: "node", logLevel: "error", ...options });
}
