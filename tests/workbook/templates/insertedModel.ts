/** A template in a workbook, through real office.js: what its cells hold by their labels, and what a user types in them. */
import { customFunctions } from "../../../src/functions";
import { insertTemplate } from "../../../src/commands/insertion/insertTemplate";
import { runCommand } from "../../../src/commands/command";
import type { TemplateId } from "../../../src/templates/catalogue";
import { defaultChoices } from "../../../src/templates/choices";
import type { Plan, PlannedSheet } from "../../../src/templates/sheet/plan";
import { setLanguage } from "../../../src/text/language";
import { columnLetters } from "../../../src/templates/sheet/a1";
import { functionsMetadata } from "../../../src/tools/functionsMetadata";
import { excelWithDeals } from "../../commands/excelWithDeals";
import { planOf, shippedLedger, usualDeal, type Wish } from "../../templates/plans";
import { rowOf, sheetOf } from "../../templates/planted";
import type { CellContent, HeadlessExcel } from "../../../src/workbench/headless";

const FIRST_PERIOD = 8;

/** The first and the last letter of a row's periods. */
type Cells = readonly (readonly CellContent[])[];

export class InsertedModel {
  #values = new Map<string, Cells>();

  private constructor(
    readonly excel: HeadlessExcel,
    /** Where everything stands. */
    readonly plan: Plan,
  ) {}

  static async insert(id: TemplateId, wish: Wish = {}, blanks: "zero" | "null" = "zero"): Promise<InsertedModel> {
    const { dealId = usualDeal(id), language = "en" } = wish;
    const excel = await excelWithDeals({
      language: language === "fr" ? "fr-FR" : "en-US",
      blanks,
      functions: { document: functionsMetadata("https://deals.example").en, byId: customFunctions },
    });
    setLanguage(language);
    const deal = shippedLedger.deals.find((candidate) => candidate.id === dealId) ?? null;
    const outcome = await runCommand(insertTemplate, {
      templateId: id,
      dealId,
      choices: { ...defaultChoices(id, deal), ...wish.choices },
    });
    setLanguage("en");
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return new InsertedModel(excel, await planOf(id, wish));
  }

  /** Types into the cell of a label's row. */
  type(sheet: string, label: string, column: string, content: CellContent): void {
    const planned = sheetOf(this.plan, sheet);
    this.excel.enter(`${quoted(planned)}!${column}${rowOf(planned, label) + 1}`, content);
    this.#values.clear();
  }

  /** What the cell of a label's row holds, once all is calculated. */
  async cell(sheet: string, label: string, column = "E"): Promise<CellContent> {
    const planned = sheetOf(this.plan, sheet);
    const line = (await this.cells(planned))[rowOf(planned, label)]!;
    return line[[..."ABCDEFGHI"].indexOf(column)]!;
  }

  async number(sheet: string, label: string, column = "E"): Promise<number> {
    const value = await this.cell(sheet, label, column);
    if (typeof value !== "number") throw new Error(`${label} is ${JSON.stringify(value)}`);
    return value;
  }

  /** The periods of a label's row. */
  async row(sheet: string, label: string): Promise<number[]> {
    const planned = sheetOf(this.plan, sheet);
    const line = (await this.cells(planned))[rowOf(planned, label)]!;
    return line.slice(FIRST_PERIOD).filter((value): value is number => typeof value === "number");
  }

  /** All cells of a sheet. */
  async cells(planned: PlannedSheet): Promise<Cells> {
    const known = this.#values.get(planned.key);
    if (known) return known;
    const columns = Math.max(...planned.cells.map((line) => line.length));
    const values = await this.excel.values(
      `${quoted(planned)}!A1:${columnLetters(columns - 1)}${planned.cells.length}`,
    );
    this.#values.set(planned.key, values);
    return values;
  }

  /** Cells that hold an error, each with its place; and checks that fail, by what they check. */
  async faults(): Promise<string[]> {
    const errors = await Promise.all(
      this.plan.sheets.map(async (planned) =>
        (await this.cells(planned)).flatMap((line, row) =>
          line.flatMap((value, column) =>
            typeof value === "string" && /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|BUSY!|SPILL!|CALC!)/.test(value)
              ? [`${planned.name}!${columnLetters(column)}${row + 1} (${String(line[1])}): ${value}`]
              : [],
          ),
        ),
      ),
    );
    return [...errors.flat(), ...(await this.failing())];
  }

  /** Lines of the check sheet that do not agree, those of the cross-check block among them. */
  async failing(): Promise<string[]> {
    const checks = this.plan.sheets.find(({ key }) => key === "checks");
    if (!checks) return [];
    return (await this.cells(checks)).flatMap((line) =>
      line[6] === 1 ? [`${String(line[1])} (${String(line[3])}): ${String(line[4])} against ${String(line[5])}`] : [],
    );
  }

  /** What the master check says: 0, -1 where inputs are missing, else the number of failing checks. */
  async masterCheck(): Promise<CellContent> {
    const { sheet, area } = this.plan.masterCheck!;
    return (await this.cells(sheetOf(this.plan, sheet)))[area.row]![area.column]!;
  }

  dispose(): void {
    this.excel.dispose();
  }
}

function quoted({ name }: PlannedSheet): string {
  return `'${name.replaceAll("'", "''")}'`;
}
