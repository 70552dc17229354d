import type { Plugin } from "esbuild";
import { readFile } from "node:fs/promises";

/** How Univer's packages, compiled for old browsers, give an object a field: a call with the field's name and value. */
const field = /_defineProperty\(\s*this,\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)?"(\w+)",\s*/g;

/** An assignment instead: a tenth of a calculation's time went into those calls. No field of Univer's hides an accessor. */
export const plainFields: Plugin = {
  name: "plain fields",
  setup(build) {
    build.onLoad({ filter: /@univerjs[\\/][^\\/]+[\\/]lib[\\/]es[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(field, "(this.$1 = "),
      loader: "js",
    }));
  },
};
