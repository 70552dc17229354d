/** An engine with one sheet, and short ways to fill and read it. */
import { createHeadlessEngine } from "../../../src/workbench/engine/headless";
import type { Engine } from "../../../src/workbench/engine/engine";
import type { CellValue } from "../../../src/workbench/engine/rawValues";

export interface TestSheet {
  readonly engine: Engine;
  /** Writes a formula or a value into a cell, as a person types it. */
  set(address: string, content: CellValue): void;
  /** The values of a range, once everything is calculated. */
  read(address: string): Promise<CellValue[][]>;
  /** The value of one cell, once everything is calculated. */
  value(address: string): Promise<CellValue>;
}

const engines: Engine[] = [];

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

export function testSheet(): TestSheet {
  const engine = createHeadlessEngine();
  engines.push(engine);
  const sheet = engine.workbook.getActiveSheet();
  const read = async (address: string) => {
    await engine.whenIdle();
    return engine.readRaw(sheet.getRange(address));
  };
  return {
    engine,
    set(address, content) {
      const formula = typeof content === "string" && content.startsWith("=");
      sheet.getRange(address).setValue(formula ? { f: content } : (content ?? ""));
    },
    read,
    value: async (address) => (await read(address))[0]?.[0] ?? null,
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
