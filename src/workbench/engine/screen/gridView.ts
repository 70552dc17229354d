import type { FWorkbook, Injector } from "../univer";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "../univerUi";

/** What part of which sheet is seen, in pixels. */
export interface GridView {
  readonly sheetId: string;
  /** The element that the cells are drawn in. */
  readonly container: HTMLElement;
  readonly height: number;
  readonly zoom: number;
  /** Where cell A1 is while nothing is scrolled. */
  readonly origin: { readonly x: number; readonly y: number };
  /** The size of the frozen panes at 100 %. */
  readonly frozen: { readonly width: number; readonly height: number };
  /** The part that scrolls: its corner on the screen, and the point of the sheet (at 100 %) that is there. */
  readonly main: { readonly left: number; readonly top: number; readonly scrollX: number; readonly scrollY: number };
}

/** Undefined while the grid is not on the screen. */
export function gridView(injector: Injector, workbook: FWorkbook): GridView | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getId());
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  const container = canvas?.parentElement;
  const sheet = workbook.getActiveSheet();
  const skeleton = sheet.getSkeleton();
  if (!render || !main || !container || !skeleton) return undefined;
  const { startRow, startColumn, xSplit, ySplit } = sheet.getSheet().getFreeze();
  const zoom = render.scene.scaleX;
  const width = (from: number, to: number) => span(from, to, (column) => sheet.getSheet().getColumnWidth(column));
  const height = (from: number, to: number) => span(from, to, (row) => sheet.getSheet().getRowHeight(row));
  const frozen = {
    width: xSplit > 0 ? width(startColumn - xSplit, startColumn) : 0,
    height: ySplit > 0 ? height(startRow - ySplit, startRow) : 0,
  };
  return {
    sheetId: sheet.getSheetId(),
    container,
    height: container.clientHeight,
    zoom,
    origin: { x: skeleton.rowHeaderWidth * zoom, y: skeleton.columnHeaderHeight * zoom },
    frozen,
    // Univer counts from where the part that scrolls begins, at the end of the frozen panes.
    main: {
      left: main.left,
      top: main.top,
      scrollX: frozen.width + main.viewportScrollX,
      scrollY: frozen.height + main.viewportScrollY,
    },
  };
}

function span(from: number, to: number, size: (line: number) => number): number {
  let total = 0;
  for (let line = from; line < to; line++) total += size(line);
  return total;
}
