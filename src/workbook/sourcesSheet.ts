/** The sheet that lists the sources of the deals in this workbook: every revision with each of its sources. */
import { asCellText } from "../ledger/cellText";
import { sameId } from "../ledger/changes";
import { lastDay, serialOf } from "../ledger/dates";
import { dealName, type Deal, type Ledger } from "../ledger/deal";
import { registerFormats, type RegisterCell } from "../ledger/registerColumns";
import { fill } from "../text/fill";
import { inLanguage } from "../text/language";
import { Problem } from "../text/problem";
import { provenanceTexts } from "../text/provenance";
import { readRegister } from "./dealRegister";
import { queueSurvey } from "./survey";

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
    const { register, more: survey } = await readRegister(context, () => queueSurvey(context));
    const ids = new Set(register.rows.map(({ cells }) => sameId(String(cells.id))));
    const rows = rowsOf(
      ledger.deals.filter(({ id }) => ids.has(id)),
      ledger,
    );
    const old = context.workbook.tables.getItemOrNullObject(SOURCES_TABLE).load("name");
    const place = old.worksheet.load("id,name,protection/protected");
    await context.sync();
    if (old.isNullObject && survey.structureProtected) throw new Problem("workbookProtected");
    if (!old.isNullObject && place.protection.protected) throw new Problem("sheetProtected", { sheet: place.name });
    const sheet = old.isNullObject
      ? context.workbook.worksheets.add(freeName(survey.sheetNames))
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

function freeName(taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const wanted = inLanguage(provenanceTexts).sheet;
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** One row for each source of each revision and note, the newest revision of a deal first. */
function rowsOf(deals: readonly Deal[], { sources }: Ledger): RegisterCell[][] {
  const text = inLanguage(provenanceTexts);
  return deals.flatMap((deal) => {
    const statements = [
      ...[...deal.revisions].reverse().map((revision) => ({
        ...revision,
        asOf: serialOf(lastDay(revision.asOf)) as RegisterCell,
        status: text[revision.status],
        says: revision.note ?? text.figures,
      })),
      ...deal.notes.map((note) => ({
        asOf: "" as RegisterCell,
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

function writeList(sheet: Excel.Worksheet, rows: readonly RegisterCell[][], today: string): void {
  const text = inLanguage(provenanceTexts);
  const headings = [
    text.deal,
    text.asOf,
    text.statusHead,
    text.publisher,
    text.sourceTitle,
    text.date,
    text.link,
    text.says,
  ];
  const title = sheet.getRange("A1");
  title.values = [[text.sheetTitle]];
  title.format.font.bold = true;
  title.format.font.size = 14;
  sheet.getRange("A2").values = [[fill(text.sheetLead, { date: today })]];
  const { text: plain, date } = registerFormats;
  const range = sheet.getRangeByIndexes(HEADING_ROW, 0, 1 + rows.length, headings.length);
  range.numberFormat = [headings.map(() => plain), ...rows.map(() => headings.map((_, n) => (n === 1 ? date : plain)))];
  range.values = [
    headings,
    ...rows.map((row) => row.map((cell) => (typeof cell === "string" ? asCellText(cell) : cell))),
  ];
  sheet.tables.add(range, true).name = SOURCES_TABLE;
  [150, 75, 75, 130, 220, 75, 260, 320].forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
  sheet.freezePanes.freezeRows(HEADING_ROW + 1);
}
