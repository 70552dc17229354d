/**
 * A section of the benchmark with our code in one file, as webpack ships it. Compiled file by file, as tests are, every
 * name from another file is looked up again on each use, which takes longer than the arithmetic of a short function.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Section } from "./section";

const CACHE = path.join(__dirname, "../../node_modules/.cache/gigadeal/bench");

/** @param file  beside this one; its default export is the section */
export async function asShipped(file: string): Promise<Section> {
  mkdirSync(CACHE, { recursive: true });
  const outfile = path.join(CACHE, file.replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [path.join(__dirname, file)],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const { default: section } = (await import(pathToFileURL(outfile).href)) as { default: Section };
  return section;
}
