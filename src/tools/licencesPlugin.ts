import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Compiler, Module } from "webpack";
import { sources, type Compilation } from "webpack";

const file = "licences.txt";

/** Emits the licences of the packages that the bundles hold: they ask to be kept with every copy, and minifying drops them. */
export class LicencesPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation: Compilation) => {
      compilation.hooks.processAssets.tap("LicencesPlugin", () => {
        const modules = [...compilation.modules].flatMap(parts);
        const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== null));
        const entries = [...folders].sort().map(licenceOf);
        compilation.emitAsset(file, new sources.RawSource(entries.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}

/** Webpack puts several modules together as one. */
function parts(module: Module & { readonly modules?: readonly Module[] }): readonly Module[] {
  return module.modules ?? [module];
}

/** The folder of the package that a module is part of; null for our own. */
function packageFolder(module: Module): string | null {
  const resource = module.nameForCondition() ?? "";
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource)?.[0] ?? null;
}

/** @throws Error for a package whose licence is not said: it must not ship */
function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Record<
    string,
    string | undefined
  >;
  if (!license) throw new Error(`${name} says no licence: it cannot ship`);
  const text = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const words = text ? readFileSync(path.join(folder, text), "utf8").trim() : `Under the licence ${license}.`;
  return `${name} ${version} (${license})\n\n${words}\n`;
}
