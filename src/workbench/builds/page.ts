/** The workbench's own page, and the script that it puts before office.js in the add-in's pages. */
import { build } from "esbuild";
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { plainFields } from "./plainFields";
import { makeIfStale, root } from "./stamp";

export const pageFolder = "node_modules/.cache/gigadeal/workbench";

export function buildPage(): Promise<boolean> {
  return makeIfStale({
    name: "page",
    from: ["src/workbench", "package-lock.json"],
    makes: pageFolder,
    async make() {
      const app = join(root, "src/workbench/app");
      await build({
        entryPoints: { page: join(app, "page.tsx"), connect: join(app, "connect.ts") },
        outdir: join(root, pageFolder),
        bundle: true,
        minify: true,
        format: "iife",
        jsx: "automatic",
        define: { "process.env.NODE_ENV": '"production"' },
        plugins: [plainFields],
        logLevel: "error",
      });
      copyFileSync(join(app, "index.html"), join(root, pageFolder, "index.html"));
      // What saves and opens files: fetched when somebody does.
      const program = join(dirname(require.resolve("excelize-wasm")), "excelize.wasm.gz");
      copyFileSync(program, join(root, pageFolder, "excelize.wasm.gz"));
    },
  });
}
