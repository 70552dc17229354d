import { citation } from "../../ledger/record/figures";
import { loadLedger } from "../../ledger/memory";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { provenanceTexts } from "../../text/provenance";
import { readCellOrigin, type CellOrigin } from "../../workbook/provenance/cellOrigin";
import { showNotice } from "../../workbook/excel/notice";
import type { Command } from "../command";

/** Says where the figure in the selected cell comes from: deal, status, date, sources. For the pane. */
export const readSource: Command<void, CellOrigin> = {
  run: async () => readCellOrigin(await loadLedger()),
};

/** The same from the ribbon, where no pane may be open: a notice says it. */
export const showSource: Command<void, void> = {
  async run() {
    const text = inLanguage(provenanceTexts);
    const { dealName, field, status, asOf, sources, note, byUser } = await readCellOrigin(await loadLedger());
    const lines = [
      fill(text.status, { status: text[status], date: asOf }),
      ...sources.flatMap((source) => [citation(source), ...(source.url === null ? [] : [source.url])]),
      ...(note === null ? [] : [note]),
      ...(byUser ? [text.byUser] : []),
    ];
    await showNotice({ title: field === null ? dealName : `${dealName}: ${field}`, lines });
  },
};
