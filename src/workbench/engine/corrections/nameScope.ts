/** Correction of Univer: the scope of defined names, workbook or worksheet. */
import { DefinedNamesService, SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "../univer";
import type { IDefinedNamesServiceParam } from "../univer";

/** Univer's own, private to it. */
interface Names {
  _definedNameMap: Record<string, Record<string, IDefinedNamesServiceParam> | undefined>;
  _nameCacheMap: Record<string, Record<string, IDefinedNamesServiceParam> | undefined>;
  _updateCache(unitId: string): void;
}

/**
 * Univer knows one meaning of a name in a workbook: the one defined last, whichever sheet it is for. So an inserted sheet
 * with names of its own would change what formulas of other sheets mean. The workbook's own name counts, else the first.
 */
export function keepMeaningOfNames(): void {
  const names = DefinedNamesService.prototype as unknown as Names;
  const update = names._updateCache;
  names._updateCache = function (this: Names, unitId) {
    update.call(this, unitId);
    const cache = this._nameCacheMap[unitId];
    if (!cache) return;
    const all = Object.values(this._definedNameMap[unitId] ?? {}).reverse();
    const isOfWorkbook = ({ localSheetId }: IDefinedNamesServiceParam) =>
      !localSheetId || localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
    for (const name of all) cache[name.name.toLowerCase()] = name;
    for (const name of all.filter(isOfWorkbook)) cache[name.name.toLowerCase()] = name;
  };
}
