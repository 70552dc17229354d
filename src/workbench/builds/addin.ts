/** The add-in itself, as it ships. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { makeIfStale, root } from "./stamp";

const run = promisify(execFile);

export function buildAddin(): Promise<boolean> {
  return makeIfStale({
    name: "addin",
    from: ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"],
    except: ["src/workbench"],
    makes: "dist",
    async make() {
      try {
        await run(
          process.execPath,
          [require.resolve("webpack/bin/webpack.js"), "--mode", "production", "--stats", "errors-only"],
          { cwd: root },
        );
      } catch (error) {
        throw new Error(`The add-in could not be built:\n${(error as { stdout?: string }).stdout ?? String(error)}`);
      }
    },
  });
}
