/**
 * Excel without a screen, for tests: the real office.js, the workbench's host and its engine. While it lives, `Office`,
 * `Excel`, `OfficeExtension`, `OfficeRuntime` and `CustomFunctions` are globals of the test, as they are in an add-in's
 * page, so that the add-in's own modules run against it unchanged.
 */
import { createHeadlessEngine } from "./engine/headless";
import type { Engine } from "./engine/engine";
import { connectCustomFunctions } from "./excel/customFunctions";
import { parseAddress } from "./excel/address";
import { Workbook } from "./excel/workbook";
import type { Range } from "./excel/range";
import { requirementSetsWith } from "./office/client/requirementSets";
import { themes } from "./office/client/theme";
import type { ThemeName } from "./office/client/theme";
import { installOfficeHost } from "./office/officeHost";
import type { OfficeHost, OfficeHostOptions } from "./office/officeHost";
import { lendGlobals } from "./window/globals";
import { loadOffice, openWindow } from "./window/officeWindow";

export type CellContent = string | number | boolean;

/** Any function, whatever it takes. */
export type CustomFunction = { call(...args: unknown[]): unknown }["call"];

export interface HeadlessExcelOptions {
  /** Excel's display language; "en-US" unless said. */
  readonly language?: string;
  readonly theme?: ThemeName;
  /** Requirement sets with a version other than the workbench's; null takes the set away. */
  readonly requirementSets?: Readonly<Record<string, string | null>>;
  /** What a blank cell is to a custom function: 0 on the desktop, null on the web. */
  readonly blanks?: "zero" | "null";
  /** The add-in's custom functions: what its functions.json says, and the functions by their ids. */
  readonly functions?: { readonly document: unknown; readonly byId: Readonly<Record<string, CustomFunction>> };
  /** What the add-in gets when it fetches. */
  readonly fetch?: typeof fetch;
  /** What the embedding page would hear of: panes, dialogs, the ribbon. */
  readonly page?: Pick<
    OfficeHostOptions,
    "onShowPane" | "onHidePane" | "onDialog" | "onDialogClosed" | "onRibbonControl" | "shown" | "startup"
  >;
}

export interface HeadlessExcel {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly host: OfficeHost;
  /** How often the add-in has called sync since the start, or since `host.traffic.reset()`. */
  readonly syncs: number;
  /** What the cells of "Sheet1!A1:B2" hold, once all is calculated; "" for a blank one, errors as text. */
  values(address: string): Promise<CellContent[][]>;
  /** What one cell holds, once all is calculated. */
  value(address: string): Promise<CellContent>;
  /** The formulas of a range, values where there are none. */
  formulas(address: string): CellContent[][];
  /** What is seen in the cells, once all is calculated. */
  text(address: string): Promise<string[][]>;
  /** Puts something into a cell, as a person types it. */
  enter(address: string, content: CellContent): void;
  /** Settles when everything is calculated and every function has answered. */
  whenIdle(): Promise<void>;
  /** Ends it, and restores the globals that were there before. */
  dispose(): void;
}

/**
 * An Excel with one empty workbook ("Sheet1"), ready for an add-in's code.
 *
 * One at a time: it defines globals. `dispose` it before another is made, or when the test is over.
 */
export async function createHeadlessExcel(options: HeadlessExcelOptions = {}): Promise<HeadlessExcel> {
  const engine = createHeadlessEngine();
  engine.functions.blanks = options.blanks ?? "zero";
  const workbook = new Workbook(engine);
  const window = openWindow({ origin: "https://localhost:3000", fetch: options.fetch });
  const host = installOfficeHost(window, {
    ...options.page,
    workbook,
    displayLanguage: options.language,
    theme: themes[options.theme ?? "light"],
    requirementSets: requirementSetsWith(options.requirementSets ?? {}),
  });
  await loadOffice(window);
  const takeBack = lendGlobals(window, options.fetch);
  if (options.functions) {
    const { document, byId } = options.functions;
    for (const [id, run] of Object.entries(byId)) window.CustomFunctions.associate(id, run);
    connectCustomFunctions({ workbook, host, document });
  }

  const rangeAt = (address: string): Range => {
    const { sheet, area } = parseAddress(address);
    const found = sheet === undefined ? workbook.worksheets.getActiveWorksheet() : workbook.$sheet(sheet);
    if (!found) throw new Error(`There is no sheet for ${address}`);
    return found.$rangeAt(area);
  };
  const values = async (address: string) => {
    await engine.whenIdle();
    return (rangeAt(address).values ?? []) as CellContent[][];
  };
  return {
    workbook,
    engine,
    host,
    get syncs() {
      return host.traffic.syncs;
    },
    values,
    value: async (address) => (await values(address))[0]?.[0] ?? "",
    formulas: (address) => rangeAt(address).formulas ?? [],
    async text(address) {
      await engine.whenIdle();
      return rangeAt(address).text ?? [];
    },
    enter(address, content) {
      rangeAt(address).formulas = content;
      workbook.$endBatch();
    },
    whenIdle: () => engine.whenIdle(),
    dispose() {
      takeBack();
      window.close();
      host.dispose();
      engine.dispose();
    },
  };
}
