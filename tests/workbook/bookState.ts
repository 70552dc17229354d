/**
 * Everything that a workbook is, as plain data: to see that two are alike. Read from the object model and from Univer
 * themselves, not through office.js, so that reading costs little and disturbs nothing.
 */
import { IResourceManagerService, SheetsSelectionsService } from "../../src/workbench/engine/univer";
import type { HostObject } from "../../src/workbench/office/protocol/hostObject";
import type { NamedItem } from "../../src/workbench/excel/names/namedItem";
import type { Workbook } from "../../src/workbench/excel/workbook";
import type { Worksheet } from "../../src/workbench/excel/worksheet";

export interface SheetState {
  readonly id: string;
  /** Contents with their looks, sizes of lines, freezing, grid lines and colour. */
  readonly grid: unknown;
  readonly contents: unknown;
  readonly rest: unknown;
  readonly selection: unknown;
}

export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly activeSheet: string;
  readonly names: unknown;
  /** What Univer's parts keep: names, tables, rules, filters. */
  readonly resources: unknown;
  readonly xmlParts: unknown;
  readonly settings: unknown;
  readonly application: unknown;
}

export function bookState(workbook: Workbook): BookState {
  workbook.$flush();
  const { $engine: engine } = workbook;
  const injector = engine.univer.__getInjector();
  const unit = engine.workbook.getWorkbook();
  const resources = injector.get(IResourceManagerService).getResources(unit.getUnitId(), unit.type);
  return plain({
    sheets: workbook.$sheets.map((sheet) => sheetState(workbook, sheet)),
    activeSheet: engine.workbook.getActiveSheet().getSheetId(),
    names: workbook.names.$items().map(nameState),
    resources: resources.map(({ name, data }) => [name, withoutEmpty(parsed(data))]),
    xmlParts: workbook.customXmlParts.$items().map((part) => [part.id, part.getXml()]),
    settings: [...workbook.$settings],
    application: {
      mode: workbook.application.calculationMode,
      iterative: scalarsOf(workbook.application.iterativeCalculation),
      protected: workbook.protection.protected,
    },
  }) as BookState;
}

/** The state without some sheets and XML parts, and all that Univer's parts keep for these sheets. */
export function withoutSheets(state: BookState, ids: readonly string[]): BookState {
  const isGone = (id: unknown) => ids.includes(id as string);
  const prune = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isOf(one)).map(prune);
    if (typeof value !== "object" || value === null) return value;
    const kept = Object.entries(value).filter(([key, held]) => !isGone(key) && !isOf(held));
    return Object.fromEntries(kept.map(([key, held]) => [key, prune(held)]));
  };
  const isOf = (value: unknown) => {
    const { localSheetId, rangeInfo } = (value ?? {}) as { localSheetId?: string; rangeInfo?: { subUnitId: string } };
    return isGone(localSheetId ?? rangeInfo?.subUnitId);
  };
  return {
    ...state,
    sheets: state.sheets.filter(({ id }) => !isGone(id)),
    resources: withoutEmpty(prune(state.resources)),
    xmlParts: (state.xmlParts as [string, string][]).filter(([id]) => !isGone(id)),
  };
}

function sheetState(workbook: Workbook, sheet: Worksheet): SheetState {
  const { $grid: grid } = sheet;
  const styles = workbook.$engine.workbook.getWorkbook().getStyles();
  const contents: [string, unknown][] = [];
  grid.getCellMatrix().forValue((row, column, cell) => {
    if (cell) contents.push([`${row},${column}`, { ...cell, s: styles.get(cell.s) ?? null }]);
    return undefined;
  });
  const config = { ...grid.getConfig(), cellData: {}, rowCount: 0, columnCount: 0 };
  // Univer's sheets end somewhere, Excel's do not: where is no part of the state.
  const selections = workbook.$engine.univer.__getInjector().get(SheetsSelectionsService);
  return {
    id: sheet.$id,
    grid: config,
    contents,
    rest: {
      scalars: scalarsOf(sheet),
      page: scalarsOf(sheet.pageLayout),
      footers: scalarsOf(sheet.pageLayout.headersFooters.defaultForAllPages),
      printArea: sheet.pageLayout.getPrintAreaOrNullObject()?.address ?? null,
      titleRows: sheet.pageLayout.getPrintTitleRowsOrNullObject()?.address ?? null,
      protection: scalarsOf(sheet.protection),
      names: sheet.names.$items().map(nameState),
      tables: workbook.$tables.all(sheet).map(({ key, name, area, traits }) => {
        return { key, name, area, traits: { ...traits, filters: [...traits.filters] } };
      }),
      charts: workbook.$charts.all().filter(({ sheetId }) => sheetId === sheet.$id),
    },
    selection: selections
      .getWorkbookSelections(workbook.$engine.workbook.getId())
      .getSelectionsOfWorksheet(sheet.$id)
      ?.map(({ range, primary }) => ({ range, primary })),
  };
}

const nameState = (item: NamedItem) => [item.name, item.formula, item.visible, item.comment];

/** The plain properties that an object of the object model has by its class or for itself. */
function scalarsOf(object: HostObject): Record<string, unknown> {
  const scalars: Record<string, unknown> = {};
  for (let holder: object = object; holder !== Object.prototype; holder = Object.getPrototypeOf(holder) as object) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(holder))) {
      if (name.startsWith("$") || (!property.get && typeof property.value === "function")) continue;
      if (property.set && !property.get) continue;
      const value = (object as unknown as Record<string, unknown>)[name];
      if (typeof value !== "object" || value === null) scalars[name] = value;
      else if (Object.getPrototypeOf(value) === Object.prototype) scalars[name] = value;
    }
  }
  return scalars;
}

function parsed(json: string): unknown {
  if (json === "") return {};
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

/** Without the empty drawers that Univer leaves behind for sheets that were there once. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, held]) => {
    const kept = withoutEmpty(held);
    const isEmpty = typeof kept === "object" && kept !== null && Object.keys(kept).length === 0;
    return isEmpty ? [] : [[key, kept] as const];
  });
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;
