/**
 * Writes the generated documents, formatted as `npm run lint` wants them.
 *
 *   npm run docs               writes those that are stale
 *   npm run docs -- --check    only says which are, and ends with 1 when one is
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { generatedDocuments, type GeneratedDocument } from "./generatedDocuments";

const root = path.join(__dirname, "../..");

async function staleText({ file, make }: GeneratedDocument): Promise<string | null> {
  const filepath = path.join(root, file);
  const written = existsSync(filepath) ? readFileSync(filepath, "utf8") : "";
  const text = await format(await make(written), { ...(await resolveConfig(filepath)), filepath });
  return text === written ? null : text;
}

async function run(only: "check" | "write"): Promise<void> {
  for (const document of generatedDocuments) {
    const text = await staleText(document);
    if (text === null) continue;
    if (only === "write") writeFileSync(path.join(root, document.file), text);
    else process.exitCode = 1;
    console.log(only === "write" ? `${document.file} written` : `${document.file} is stale: run \`npm run docs\``);
  }
}

run(process.argv.includes("--check") ? "check" : "write").catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
