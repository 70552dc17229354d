/** What of Univer only the page uses: the grid on the screen, with its plugins, styles and languages. */
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreFrench from "@univerjs/preset-sheets-core/locales/fr-FR";
import formattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import formattingFrench from "@univerjs/preset-sheets-conditional-formatting/locales/fr-FR";
import validationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationFrench from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import drawingEnglish from "@univerjs/preset-sheets-drawing/locales/en-US";
import drawingFrench from "@univerjs/preset-sheets-drawing/locales/fr-FR";
import filterEnglish from "@univerjs/preset-sheets-filter/locales/en-US";
import filterFrench from "@univerjs/preset-sheets-filter/locales/fr-FR";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteFrench from "@univerjs/preset-sheets-note/locales/fr-FR";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tableFrench from "@univerjs/preset-sheets-table/locales/fr-FR";
import { mergeLocales } from "@univerjs/core";

export { CellAlertManagerService, EditingRenderController } from "@univerjs/sheets-ui";
export { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
export { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
export { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
export { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
export { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
export { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
export { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
export { UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
export { defaultTheme } from "@univerjs/themes";

export const english = mergeLocales(
  coreEnglish,
  formattingEnglish,
  validationEnglish,
  drawingEnglish,
  filterEnglish,
  noteEnglish,
  tableEnglish,
);

export const french = mergeLocales(
  coreFrench,
  formattingFrench,
  validationFrench,
  drawingFrench,
  filterFrench,
  noteFrench,
  tableFrench,
);
