/** How a sheet is printed and protected, from its XML. */
import type { Worksheet } from "../excel/worksheet";
import { child } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { isOn } from "./readLines";
import { papers, protectionNames } from "./writePage";

const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;

export function readPage(sheet: Worksheet, xml: XmlElement): void {
  const { pageLayout } = sheet;
  const { attributes = {} } = child(xml, "pageSetup") ?? {};
  const fits = isOn(child(child(xml, "sheetPr"), "pageSetUpPr")?.attributes.fitToPage);
  pageLayout.orientation = attributes.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = Object.keys(papers).find((name) => String(papers[name]) === attributes.paperSize) ?? "Letter";
  pageLayout.blackAndWhite = isOn(attributes.blackAndWhite);
  pageLayout.printOrder = attributes.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver";
  if (isOn(attributes.useFirstPageNumber)) pageLayout.firstPageNumber = Number(attributes.firstPageNumber ?? 1);
  // A file's 0 leaves the number of pages free.
  const pages = (name: string) => Number(attributes[name] ?? 1);
  pageLayout.zoom = fits
    ? {
        ...(pages("fitToWidth") > 0 ? { horizontalFitToPages: pages("fitToWidth") } : {}),
        ...(pages("fitToHeight") > 0 ? { verticalFitToPages: pages("fitToHeight") } : {}),
      }
    : { scale: Number(attributes.scale ?? 100) };
  const margins = child(xml, "pageMargins")?.attributes;
  if (margins) {
    pageLayout.setPrintMargins("Inches", Object.fromEntries(sides.map((side) => [side, Number(margins[side])])));
  }
  const options = child(xml, "printOptions")?.attributes;
  pageLayout.centerHorizontally = isOn(options?.horizontalCentered);
  pageLayout.centerVertically = isOn(options?.verticalCentered);
  const words = child(xml, "headerFooter");
  const all = pageLayout.headersFooters.defaultForAllPages;
  [all.leftHeader, all.centerHeader, all.rightHeader] = threeParts(child(words, "oddHeader")?.text);
  [all.leftFooter, all.centerFooter, all.rightFooter] = threeParts(child(words, "oddFooter")?.text);
  for (const { attributes: at } of child(xml, "rowBreaks")?.children ?? []) {
    sheet.horizontalPageBreaks.add(sheet.getCell(Number(at.id), 0));
  }
  for (const { attributes: at } of child(xml, "colBreaks")?.children ?? []) {
    sheet.verticalPageBreaks.add(sheet.getCell(0, Number(at.id)));
  }
}

/** Last of all: a protected sheet takes nothing more. */
export function readProtection(sheet: Worksheet, xml: XmlElement): void {
  const { attributes } = child(xml, "sheetProtection") ?? {};
  if (!attributes || !isOn(attributes.sheet)) return;
  // Unless a file says so, objects and scenarios may be edited, and nothing else may be done.
  const allowed = Object.entries(protectionNames).map(([name, inFile]) => {
    const otherwise = inFile === "objects" || inFile === "scenarios" ? "0" : "1";
    return [name, !isOn(attributes[inFile] ?? otherwise)];
  });
  const selectionMode = isOn(attributes.selectUnlockedCells)
    ? "None"
    : isOn(attributes.selectLockedCells)
      ? "Unlocked"
      : "Normal";
  sheet.protection.protect({ ...(Object.fromEntries(allowed) as Record<string, boolean>), selectionMode });
}

function threeParts(text = ""): [left: string, center: string, right: string] {
  const found: Record<string, string> = { L: "", C: "", R: "" };
  let side = "C";
  for (const part of text.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(part)) side = part.charAt(1);
    else found[side] += part;
  }
  return [found.L ?? "", found.C ?? "", found.R ?? ""];
}
