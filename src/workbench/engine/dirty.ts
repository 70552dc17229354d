import type { IFormulaDirtyData } from "./univer";

type Nested = Record<string, unknown>;

const maps = [
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "dirtyUnitFeatureMap",
  "dirtyUnitOtherFormulaMap",
  "clearDependencyTreeCache",
] as const;

/** What a calculation has to look at again: nothing yet. */
export function nothingDirty(): IFormulaDirtyData {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

/** All that is dirty, each range once. Univer's own merge compares every range with every other. */
export function mergeDirty(parts: Iterable<Partial<IFormulaDirtyData>>): IFormulaDirtyData {
  const merged = nothingDirty();
  const seen = new Set<string>();
  for (const part of parts) {
    merged.forceCalculation ||= part.forceCalculation ?? false;
    for (const unitRange of part.dirtyRanges ?? []) {
      const { startRow, startColumn, endRow, endColumn } = unitRange.range;
      const key = [unitRange.unitId, unitRange.sheetId, startRow, startColumn, endRow, endColumn].join("|");
      if (!seen.has(key)) merged.dirtyRanges.push(unitRange);
      seen.add(key);
    }
    for (const map of maps) mergeNested(merged[map] as Nested, part[map]);
  }
  return merged;
}

function mergeNested(into: Nested, from: Nested | undefined): void {
  for (const [key, value] of Object.entries(from ?? {})) {
    if (typeof value !== "object" || value === null) into[key] = value;
    else mergeNested((into[key] ??= {}) as Nested, value as Nested);
  }
}
