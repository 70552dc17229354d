import { spawnSync } from "node:child_process";
import path from "node:path";

/** Prettier, which formats them, is an ES module that Jest cannot load: so a process of its own. */
test("every generated document is what the code makes now; when this fails, run `npm run docs`", () => {
  const root = path.join(__dirname, "../..");
  const command = ["--import", "tsx", "src/tools/documents.ts", "--check"];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  expect(stdout + stderr).toBe("");
  expect(status).toBe(0);
});
