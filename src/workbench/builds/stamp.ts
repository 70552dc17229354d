/** Whether something made is still what would be made now: a hash of all it was made from, and of what was made. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const root = join(__dirname, "../../..");
const cache = join(root, "node_modules/.cache/gigadeal");

export interface Making {
  readonly name: string;
  /** Files and folders it is made from, from the root. */
  readonly from: readonly string[];
  /** Folders in `from` that it is not made from. */
  readonly except?: readonly string[];
  /** The file or folder made, from the root. */
  readonly makes: string;
  make(): Promise<void>;
}

/** Makes it, unless it is there and nothing has changed since it was made. Says whether it did. */
export async function makeIfStale({ name, from, except = [], makes, make }: Making): Promise<boolean> {
  const stamp = join(cache, `${name}.stamp`);
  const state = () => `${hash(from, except)} ${hash([makes], [])}`;
  if (existsSync(stamp) && existsSync(join(root, makes)) && readFileSync(stamp, "utf8") === state()) return false;
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state());
  return true;
}

function hash(paths: readonly string[], except: readonly string[]): string {
  const sum = createHash("sha256");
  const add = (path: string) => {
    if (except.includes(path) || !existsSync(join(root, path))) return;
    if (statSync(join(root, path)).isDirectory()) {
      for (const entry of readdirSync(join(root, path)).sort()) add(`${path}/${entry}`);
    } else {
      sum.update(`${path}\0`).update(readFileSync(join(root, path)));
    }
  };
  paths.forEach(add);
  return sum.digest("hex");
}
