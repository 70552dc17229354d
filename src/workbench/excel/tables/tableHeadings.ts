import { intersection } from "../area";
import type { Area } from "../area";
import type { Workbook } from "../workbook";
import { makeHeadings } from "./headings";
import { renameColumn } from "./renamedColumn";
import { Table } from "./table";
import type { StoredTable } from "./tableStore";

/** Keeps the columns' names what the headings say, when a person types into one. */
export class TableHeadings {
  readonly #touched = new Set<string>();

  constructor(private readonly workbook: Workbook) {}

  /** Cells were written: the tables whose headings are among them are looked at once the writing is over. */
  see(sheetId: string, areas: readonly Area[]): void {
    const sheet = this.workbook.$sheet(sheetId);
    if (!sheet) return;
    for (const { key, area } of this.workbook.$tables.all(sheet)) {
      const headings = { ...area, rowCount: 1 };
      if (!areas.some((changed) => intersection(changed, headings))) continue;
      if (this.#touched.size === 0) queueMicrotask(() => this.#follow());
      this.#touched.add(key);
    }
  }

  #follow(): void {
    const touched = [...this.#touched];
    this.#touched.clear();
    for (const key of touched) {
      const stored = this.workbook.$tables.find(key);
      if (stored) this.#followOne(stored);
    }
  }

  #followOne(stored: StoredTable): void {
    const before = this.workbook.$tables.columnNames(stored);
    const now = makeHeadings(stored.sheet, stored.area);
    if (now.every((name, index) => name === before[index])) return;
    const table = new Table(this.workbook, stored.key);
    now.forEach((name, index) => {
      const old = before[index];
      if (old !== undefined && old !== name) renameColumn(table, old, name);
    });
    this.workbook.$flush();
  }
}
