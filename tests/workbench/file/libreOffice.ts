/** LibreOffice as a second engine: calculates files from their formulas alone. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Package } from "../../../src/workbench/file/package";
import { child, childrenOf } from "../../../src/workbench/xml/element";

const places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

export const soffice = places.find((place) => existsSync(place));

/** By sheet and address: what LibreOffice says a cell holds. Errors are texts that begin with #. */
export type Calculated = ReadonlyMap<string, ReadonlyMap<string, string | number | boolean>>;

/** The files as LibreOffice calculates them, by their names; it starts once for all. */
export function calculate(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Calculated> {
  if (soffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "gigadeal-calc-"));
  try {
    const given = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, withoutResults(bytes));
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const run = spawnSync(soffice, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...given], {
      encoding: "utf8",
      timeout: 180_000,
    });
    return new Map(
      [...files.keys()].map((name) => {
        const path = join(out, `${name}.xlsx`);
        if (!existsSync(path)) throw new Error(`LibreOffice did not convert ${name}: ${run.stdout}${run.stderr}`);
        return [name, read(new Uint8Array(readFileSync(path)))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing is left that LibreOffice could take over instead of calculating. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts)) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    parts[path] = strToU8(strFromU8(part).replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}

function read(bytes: Uint8Array): Calculated {
  const file = new Package(bytes);
  const texts = childrenOf(file.xml("xl/sharedStrings.xml"), "si").map((si) =>
    [si, ...childrenOf(si, "r")].map((part) => child(part, "t")?.text ?? "").join(""),
  );
  return new Map(
    file.sheets.map(({ name, path }) => {
      const rows = childrenOf(child(file.xml(path), "sheetData"), "row");
      const cells = rows
        .flatMap((row) => childrenOf(row, "c"))
        .flatMap((cell): [string, string | number | boolean][] => {
          const value = child(cell, "v")?.text;
          const { r: address = "", t: type } = cell.attributes;
          if (value === undefined) return [];
          if (type === "s") return [[address, texts[Number(value)] ?? ""]];
          if (type === "b") return [[address, value === "1"]];
          return [[address, type === "str" || type === "e" ? value : Number(value)]];
        });
      return [name, new Map(cells)];
    }),
  );
}
