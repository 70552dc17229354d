import { withSheetNames } from "./formulaNames";
import type { SheetContents } from "./sheetContents";

/**
 * A short digest of what stands where on a sheet: two sheets that are equal in every cell have the same, however far
 * beyond their last cell was read. FNV-1a over 32 bits.
 *
 * @param sheetNames  names under which formulas are to know other sheets, from those of now in small letters
 */
export function fingerprint(cells: SheetContents, sheetNames: ReadonlyMap<string, string> = new Map()): string {
  let digest = 0x811c9dc5;
  let length = 0;
  cells.formulas.forEach((contents, row) => {
    contents.forEach((content, column) => {
      if (content === "") return;
      const isFormula = typeof content === "string" && content.startsWith("=");
      const spelt = isFormula ? withSheetNames(content, sheetNames) : JSON.stringify(content);
      const text = `${cells.row + row},${cells.column + column}:${spelt}`;
      for (let index = 0; index < text.length; index++) {
        digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193) >>> 0;
      }
      length += text.length;
    });
  });
  return `${digest.toString(16)}-${length}`;
}
