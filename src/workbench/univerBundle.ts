/** The bundle of Univer that the tests use: jest cannot load Univer's ES modules. */
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");
const source = join(__dirname, "engine/univer.ts");
const bundle = join(root, "node_modules/.cache/gigadeal/univer.cjs");

/** Makes the bundle unless it was made from the same source and the same packages. */
export async function bundleUniver(): Promise<"fresh" | "built"> {
  const stamp = `${bundle}.stamp`;
  const inputs = [source, __filename, join(root, "package-lock.json")];
  const made = inputs.reduce((hash, file) => hash.update(readFileSync(file)), createHash("sha256")).digest("hex");
  if (existsSync(bundle) && existsSync(stamp) && readFileSync(stamp, "utf8") === made) return "fresh";
  mkdirSync(dirname(bundle), { recursive: true });
  await build({
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  writeFileSync(stamp, made);
  return "built";
}
