/**
 * Takes the pictures of assets/pictures anew, in the workbench: it with the Oracle contract and the pane, and the first sheet of
 * every template. Run by `npm run pictures` after the looks of one have changed.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "./chromium";
import { catalogue, templates, type TemplateCard } from "../templates/catalogue";
import { buildAddin } from "../workbench/builds/addin";
import { buildPage, pageFolder } from "../workbench/builds/page";
import { root } from "../workbench/builds/stamp";
import { openAddin } from "../workbench/server/addinFolder";
import { serve } from "../workbench/server/server";

const folder = path.join(root, "assets/pictures");

/** Of the sheet, and of the picture made of it: more than twice what the gallery shows. */
const [SEEN, PICTURE] = [
  { width: 984, height: 615 },
  { width: 400, height: 250 },
];

async function takePictures(): Promise<void> {
  await Promise.all([buildPage(), buildAddin()]);
  const served = await serve(openAddin(path.join(root, "dist/manifest.xml")), path.join(root, pageFolder), 0);
  const { executable, environment } = findBrowser();
  const env = { ...process.env, ...environment } as Record<string, string>;
  const browser = await chromium.launch({ executablePath: executable, args: browserFlags, env });
  mkdirSync(path.join(folder, "templates"), { recursive: true });
  try {
    for (const card of templates) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(served.address);
      await page.waitForFunction(() => window.workbench !== undefined);
      await page.evaluate(() => window.workbench!.ready);
      await insert(page, card);
      await showBest(page);
      if (card.id === "oracle-contract") save("workbench.png", await page.screenshot());
      save(`templates/${catalogue[card.id].picture}`, await pictureOfSheet(page));
      await page.close();
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

async function insert(page: Page, { title, deal, dealTypes }: TemplateCard): Promise<void> {
  await page.getByRole("button", { name: "Templates", exact: true }).click();
  const pane = page.frameLocator("aside iframe");
  // The pane welcomes whoever opens it for the first time.
  await pane.getByRole("button", { name: "See all templates" }).click();
  await pane.getByRole("button", { name: title.en, exact: true }).click();
  const go = pane.getByRole("button", { name: /^Insert/ }).last();
  await go.waitFor();
  // A template for any deal is shown with one.
  if (deal === "choose") await pane.locator('select[name="deal"]').selectOption(exampleOf[dealTypes[0]!]!);
  await go.click();
  await pane
    .getByText(/is in your workbook/)
    .first()
    .waitFor({ timeout: 300_000 });
  await page.evaluate(() => window.workbench!.engine.whenIdle());
  await settle(page);
}

const exampleOf: Readonly<Record<string, string>> = { cloud: "openai-aws", programme: "stargate" };

/** Titles, the block above the first chart, and the chart; of a sheet without charts, its table. Nothing selected in sight. */
async function showBest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { engine, workbook } = window.workbench!;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.$select({ row: 0, column: 30, rowCount: 1, columnCount: 1 });
    const [chart] = workbook.$charts.all().filter(({ sheetId }) => sheetId === sheet.$id);
    if (!chart) return;
    let heading = 0;
    for (let row = 0, top = 0; top < chart.top - 60; top += sheet.$grid.getRowHeight(row++) * 0.75) {
      if (sheet.$cells.value(row, 0) !== "") heading = row;
    }
    engine.workbook.getActiveSheet().scrollToCell(Math.max(0, heading - 1), 0);
  });
  await settle(page);
}

/** The sheet in front without the bars around it. */
async function pictureOfSheet(page: Page): Promise<Buffer> {
  await page.getByRole("button", { name: "Close the task pane" }).click();
  await settle(page);
  const corner = await page.evaluate(() => {
    const view = window.workbench!.engine.view()!;
    const { left, top } = view.container.getBoundingClientRect();
    return { x: left + view.origin.x, y: top + view.origin.y };
  });
  const shot = await page.screenshot({ clip: { ...corner, ...SEEN } });
  const small = await page.evaluate(
    async ([picture, { width, height }]) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d")!;
      context.imageSmoothingQuality = "high";
      const response = await fetch(`data:image/png;base64,${picture}`);
      context.drawImage(await createImageBitmap(await response.blob()), 0, 0, width, height);
      return canvas.toDataURL("image/png");
    },
    [shot.toString("base64"), PICTURE] as const,
  );
  return Buffer.from(small.slice(small.indexOf(",") + 1), "base64");
}

/** Charts are drawn and widths are fitted some frames after the workbook is still. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(2_000);
}

function save(name: string, picture: Buffer): void {
  writeFileSync(path.join(folder, name), picture);
  console.log(`${name}: ${Math.round(picture.length / 1000)} kB`);
}

takePictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
