/** The bundle of Univer that the tests use: jest cannot load Univer's ES modules. */
import { build, type Plugin } from "esbuild";
import { join } from "node:path";
import { plainFields } from "./plainFields";
import { makeIfStale, root } from "./stamp";

const source = "src/workbench/engine/univer.ts";
const bundle = "node_modules/.cache/gigadeal/univer.cjs";

/** Leaves out what Univer loads when it hyphenates text on a screen: five of its thirteen megabytes, read by every test file. */
const withoutHyphenation: Plugin = {
  name: "without hyphenation",
  setup(build) {
    build.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ kind, importer }) =>
      kind === "dynamic-import" && importer.includes("engine-render") ? { external: true } : undefined,
    );
  },
};

/** Builds it if something it is made from has changed, and says whether it did. The default export, as Jest's global setup. */
export function buildUniver(): Promise<boolean> {
  return makeIfStale({
    name: "univer",
    from: [source, "src/workbench/builds", "package-lock.json"],
    makes: bundle,
    async make() {
      await build({
        entryPoints: [join(root, source)],
        outfile: join(root, bundle),
        bundle: true,
        platform: "node",
        format: "cjs",
        minifyWhitespace: true,
        legalComments: "none",
        plugins: [plainFields, withoutHyphenation],
        logLevel: "error",
      });
    },
  });
}

export default buildUniver;
