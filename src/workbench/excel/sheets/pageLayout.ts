import { hostErrors } from "../../office/protocol/hostError";
import type { HostObject } from "../../office/protocol/hostObject";
import { parseAddress } from "../address";
import { isEntireColumn, isEntireRow } from "../area";
import type { Area } from "../area";
import { HeaderFooterGroup } from "./headerFooter";
import type { Range } from "../range";
import { RangeAreas } from "../ranges/rangeAreas";
import type { Worksheet } from "../worksheet";

const zoomNames = ["scale", "horizontalFitToPages", "verticalFitToPages"];

type Zoom = { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };

/** How the sheet is printed: kept and told, as the workbench prints nothing. Margins in points. */
export class PageLayout implements HostObject {
  readonly $type = "PageLayout";
  readonly headersFooters = new HeaderFooterGroup();
  blackAndWhite = false;
  bottomMargin = 54;
  centerHorizontally = false;
  centerVertically = false;
  draftMode = false;
  firstPageNumber: number | "" = "";
  footerMargin = 21.6;
  headerMargin = 21.6;
  leftMargin = 50.4;
  paperSize = "Letter";
  printComments = "NoComments";
  printErrors = "AsDisplayed";
  printGridlines = false;
  printHeadings = false;
  printOrder = "DownThenOver";
  rightMargin = 50.4;
  topMargin = 54;
  #orientation = "Portrait";
  #zoom: Zoom = { scale: 100 };
  #printArea: Area | null = null;
  #titleRows: Area | null = null;
  #titleColumns: Area | null = null;

  constructor(private readonly sheet: Worksheet) {}

  get orientation(): string {
    return this.#orientation;
  }

  set orientation(orientation: string) {
    if (orientation !== "Portrait" && orientation !== "Landscape") throw hostErrors.invalidArgument();
    this.#orientation = orientation;
  }

  get zoom(): Zoom {
    return this.#zoom;
  }

  set zoom(zoom: Zoom) {
    const entries = Object.entries(zoom).filter(([, value]) => (value as unknown) !== null);
    const isWell = ([name, value]: [string, number]) =>
      zoomNames.includes(name) && Number.isInteger(value) && value > 0;
    if (!entries.every(isWell)) throw hostErrors.invalidArgument();
    this.#zoom = Object.fromEntries(entries);
  }

  setPrintArea(area: Range | string): void {
    this.#printArea = this.#areaOf(area);
  }

  getPrintArea(): RangeAreas {
    return this.getPrintAreaOrNullObject() ?? notFound();
  }

  getPrintAreaOrNullObject(): RangeAreas | null {
    return this.#printArea && new RangeAreas(this.sheet, [this.#printArea]);
  }

  setPrintTitleRows(rows: Range | string): void {
    const area = this.#areaOf(rows);
    if (!isEntireRow(area)) throw hostErrors.invalidArgument();
    this.#titleRows = area;
  }

  getPrintTitleRows(): Range {
    return this.getPrintTitleRowsOrNullObject() ?? notFound();
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return this.#titleRows && this.sheet.$rangeAt(this.#titleRows);
  }

  setPrintTitleColumns(columns: Range | string): void {
    const area = this.#areaOf(columns);
    if (!isEntireColumn(area)) throw hostErrors.invalidArgument();
    this.#titleColumns = area;
  }

  getPrintTitleColumns(): Range {
    return this.getPrintTitleColumnsOrNullObject() ?? notFound();
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.#titleColumns && this.sheet.$rangeAt(this.#titleColumns);
  }

  setPrintMargins(
    unit: string,
    margins: Partial<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>,
  ) {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    if (points === undefined) throw hostErrors.invalidArgument();
    for (const [side, margin] of Object.entries(margins)) {
      this[`${side as keyof typeof margins}Margin`] = margin * points;
    }
  }

  #areaOf(area: Range | string): Area {
    return typeof area === "string" ? parseAddress(area).area : area.$area;
  }
}

function notFound(): never {
  throw hostErrors.itemNotFound();
}
