/** The sheet that lists the sources of the deals in this workbook: every revision with each of its sources. */
import { asCellText } from "../../ledger/register/cellText";
import { sameId } from "../../ledger/register/changes";
import { lastDate, serialOfDate } from "../../ledger/record/dates";
import { dealName, type Deal, type Ledger } from "../../ledger/record/deal";
import type { RegisterCell } from "../../ledger/register/registerColumns";
import { registerFormats } from "../../ledger/register/registerFormats";
import { cellStyles } from "../../templates/sheet/cellStyles";
import { freeNames } from "../../templates/sheetNames";
import { fill } from "../../text/fill";
import { inLanguage, language } from "../../text/language";
import { Problem } from "../../text/problem";
import { provenanceTexts } from "../../text/provenance";
import { readRegister } from "./dealRegister";
import { dressList, type ListColumn } from "./listStyle";
import { queueInventory } from "./workbookInventory";

export interface ListedSources {
  readonly sheet: string;
  readonly sources: number;
}

const SOURCES_TABLE = "DealSources";
const HEADING_ROW = 3;

/**
 * Writes the list on a new sheet, or anew on the one that has it: read, then write.
 * @param today  ISO date
 */
export async function listSources(ledger: Ledger, today: string): Promise<ListedSources> {
  return Excel.run(async (context) => {
    const { register, more: inventory } = await readRegister(context, () => queueInventory(context));
    const ids = new Set(register.rows.map(({ cells }) => sameId(String(cells.id))));
    const rows = rowsOf(
      ledger.deals.filter(({ id }) => ids.has(id)),
      ledger,
    );
    const wanted = inLanguage(provenanceTexts).sheet;
    const old = context.workbook.tables.getItemOrNullObject(SOURCES_TABLE).load("name");
    const place = old.worksheet.load("id,name,protection/protected");
    await context.sync();
    if (old.isNullObject && inventory.structureProtected) throw new Problem("workbookProtected");
    if (!old.isNullObject && place.protection.protected) throw new Problem("sheetProtected", { sheet: place.name });
    const sheet = old.isNullObject
      ? context.workbook.worksheets.add(freeNames([wanted], inventory.sheetNames)(wanted))
      : context.workbook.worksheets.getItem(place.id);
    if (!old.isNullObject) {
      old.delete();
      sheet.getRange().clear();
    }
    writeList(sheet, rows, today);
    sheet.load("name");
    sheet.activate();
    await context.sync();
    return { sheet: sheet.name, sources: rows.length };
  });
}

/** One row for each source of each revision and note, the newest revision of a deal first. */
function rowsOf(deals: readonly Deal[], { sources }: Ledger): RegisterCell[][] {
  const text = inLanguage(provenanceTexts);
  return deals.flatMap((deal) => {
    const statements = [
      ...[...deal.revisions].reverse().map((revision) => ({
        ...revision,
        asOf: serialOfDate(lastDate(revision.asOf)),
        status: text[revision.status],
        says: revision.note ?? text.figures,
      })),
      ...deal.notes.map((note) => ({
        asOf: "",
        status: text.note,
        says: note.text,
        sources: note.sources,
      })),
    ];
    return statements.flatMap(({ asOf, status, says, sources: keys }) =>
      keys.flatMap((key) => {
        const source = sources[key];
        if (!source) return [];
        const { publisher, title, date, url } = source;
        return [[dealName(deal), asOf, status, publisher, title ?? "", date ?? "", url ?? "", says]];
      }),
    );
  });
}

function columnsOf(text: (typeof provenanceTexts)["en"]): ListColumn[] {
  return [
    { heading: text.deal, width: 160, align: "left" },
    { heading: text.asOf, width: 75, align: "left" },
    { heading: text.statusHead, width: 80, align: "left" },
    { heading: text.publisher, width: 150, align: "wrapped" },
    { heading: text.sourceTitle, width: 220, align: "wrapped" },
    { heading: text.date, width: 80, align: "left" },
    { heading: text.link, width: 260, align: "left" },
    { heading: text.says, width: 360, align: "wrapped" },
  ];
}

function writeList(sheet: Excel.Worksheet, rows: readonly RegisterCell[][], today: string): void {
  const text = inLanguage(provenanceTexts);
  const columns = columnsOf(text);
  const { text: plain, date } = registerFormats(language());
  const range = sheet.getRangeByIndexes(HEADING_ROW, 0, 1 + rows.length, columns.length);
  range.numberFormat = [
    columns.map(() => plain),
    ...rows.map(() => columns.map((_, column) => (column === 1 ? date : plain))),
  ];
  range.values = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => row.map((cell) => (typeof cell === "string" ? asCellText(cell) : cell))),
  ];
  const table = sheet.tables.add(range, true);
  table.name = SOURCES_TABLE;
  table.style = "TableStyleLight1";
  dressList(sheet, columns, HEADING_ROW);
  range.format.autofitRows();
  writeTitle(sheet, text.sheetTitle, fill(text.sheetLead, { date: today }), columns.length);
}

/** A band across the sheet, as the register has it. */
function writeTitle(sheet: Excel.Worksheet, title: string, lead: string, width: number): void {
  const band = sheet.getRangeByIndexes(0, 0, 1, width).format;
  band.fill.color = cellStyles.title.fill;
  band.font.color = cellStyles.title.color;
  band.font.bold = true;
  band.font.size = cellStyles.title.size;
  band.wrapText = false;
  band.rowHeight = 26;
  band.verticalAlignment = "Center";
  sheet.getRange("A1:A2").values = [[title], [lead]];
  const note = sheet.getRangeByIndexes(1, 0, 1, width).format;
  note.font.color = cellStyles.note.color;
  note.font.italic = true;
  note.wrapText = false;
}
