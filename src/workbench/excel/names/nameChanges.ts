/** What a change of names does to the rest of the workbook. */
import {
  IDefinedNamesService,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  RemoveSheetCommand,
  SetDefinedNameMutation,
  SheetInterceptorService,
} from "../../engine/univer";
import type { Engine } from "../../engine/engine";

/**
 * Univer keeps formulas parsed as the names stood then: those that mention a changed name are parsed and calculated
 * again. And a deleted sheet takes its own names with it.
 */
export function followNames(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  const names = injector.get(IDefinedNamesService);
  const unitId = engine.workbook.getId();
  let changed: string[] = [];
  const recalculate = () => {
    const mentioned = mentions(withDependents(changed, Object.values(names.getDefinedNameMap(unitId) ?? {})));
    changed = [];
    injector.get(IFunctionService).deleteFormulaAstCacheKey(unitId);
    // All instances share the cache of formulas taken apart, which only this empties.
    new LexerTreeBuilder().dispose();
    engine.functions.markDirty((_, formula) => mentioned.test(formula));
  };
  names.update$.subscribe(({ definedNames }) => {
    // Once for all names of a batch: each time every formula is looked at.
    if (changed.length === 0) queueMicrotask(recalculate);
    changed.push(...definedNames.map(({ name }) => name));
  });
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations(command) {
      if (command.id !== RemoveSheetCommand.id) return { redos: [], undos: [] };
      const { subUnitId } = command.params as { subUnitId?: string };
      const own = Object.values(names.getDefinedNameMap(unitId) ?? {}).filter(
        ({ localSheetId }) => localSheetId === subUnitId,
      );
      return {
        redos: own.map((name) => ({ id: RemoveDefinedNameMutation.id, params: { unitId, ...name } })),
        undos: own.map((name) => ({ id: SetDefinedNameMutation.id, params: { unitId, ...name } })),
      };
    },
  });
}

/** With the names whose formulas mention them, and so on. */
function withDependents(changed: readonly string[], all: readonly { name: string; formulaOrRefString: string }[]) {
  const found = new Set(changed);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    const mentioned = mentions(found);
    for (const { name, formulaOrRefString } of all) if (mentioned.test(formulaOrRefString)) found.add(name);
  }
  return found;
}

/** A test for formulas that mention one of the names. */
function mentions(names: Iterable<string>): RegExp {
  const escaped = Array.from(names, (name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_.\\\\])(?:${escaped.join("|")})(?![\\p{L}\\p{N}_.(])`, "iu");
}
