/** What a cell shows where Excel would not show its value as it is. */
import { CellValueType, ErrorType, INTERCEPTOR_POINT, InterceptorEffectEnum, SheetInterceptorService } from "../univer";
import type { IDisposable, Injector, Worksheet } from "../univer";
import { fitNumber } from "./fitNumber";
import { textWidth } from "./textWidth";

/** Of Univer's order: after number formats (10) and all else that makes a cell's content. */
const last = 1;

/** Pixels that a cell keeps free beside its content. */
const padding = 4;

/**
 * A number wider than its column shows as #### (in the General format with fewer digits), never cut off; a function that has
 * not answered yet shows #BUSY!.
 */
export function showAsExcel(injector: Injector): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: last,
    effect: InterceptorEffectEnum.Value,
    handler(cell, { worksheet, workbook, row, col, rawData }, next) {
      if (cell?.v === ErrorType.CONNECT) return next({ ...cell, v: "#BUSY!" });
      if (cell?.t !== CellValueType.NUMBER || cell.v === undefined || cell.v === null) return next(cell);
      const style = workbook.getStyles().getStyleByCell(cell);
      const isGeneral = !style?.n?.pattern || style.n.pattern === "General";
      const room = widthOf(worksheet, row, col) - padding;
      const shown = fitNumber(
        String(cell.v),
        // A cell that another spills into has no data of its own.
        isGeneral ? Number(rawData?.v ?? cell.v) : null,
        (text) => textWidth(text, style) <= room,
      );
      return next(shown === String(cell.v) ? cell : { ...cell, v: shown });
    },
  });
}

function widthOf(worksheet: Worksheet, row: number, column: number): number {
  const merged = worksheet.getMergedCell(row, column);
  let width = 0;
  for (let at = merged?.startColumn ?? column; at <= (merged?.endColumn ?? column); at++) {
    width += worksheet.getColumnWidth(at);
  }
  return width;
}
