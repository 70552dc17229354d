/**
 * Pictures of the pane, small and coarse: they show when a page no longer looks as it did, and let pass what fonts and a
 * changed word do. They stand in `pictures/`; GIGADEAL_PICTURES=take writes them anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";

const folder = path.join(__dirname, "pictures");
const isTaking = process.env.GIGADEAL_PICTURES === "take";

/** Of a picture's pixel, so many of the page across and down. */
const coarseness = 6;
/** Rows of a picture that are compared together. A band may have moved by so many rows: two lines of text. */
const band = 6;
const moved = 8;
/** The mean difference of a band's channels, 0 to 255, from which it is another picture. */
const tolerance = 14;

/** Looks at the page as it stands. @returns what is different from the picture of that name; nothing where it is alike */
export async function compareWithPicture(page: Page, comparing: Page, name: string): Promise<string[]> {
  const shot = `data:image/png;base64,${(await page.screenshot({ fullPage: true, animations: "disabled" })).toString("base64")}`;
  const small = await comparing.evaluate(shrink, { shot, coarseness });
  const file = path.join(folder, `${name}.png`);
  if (isTaking) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, bytesOf(small));
    return [];
  }
  if (!existsSync(file)) return [`there is no picture ${name}.png yet: take it with GIGADEAL_PICTURES=take`];
  const kept = `data:image/png;base64,${readFileSync(file).toString("base64")}`;
  const differing = await comparing.evaluate(differingBands, { small, kept, band, moved, tolerance });
  if (differing.length === 0) return [];
  const now = path.join(tmpdir(), `gigadeal-${name}.png`);
  writeFileSync(now, bytesOf(shot));
  const where = differing.map(({ top, by }) => `${top * coarseness} px down (by ${by})`).join(", ");
  return [`${name} looks different: ${where}. It is now ${now}; if that is right, run with GIGADEAL_PICTURES=take`];
}

const bytesOf = (address: string) => Buffer.from(address.slice(address.indexOf(",") + 1), "base64");

/** In the browser: a picture at a fraction of its size, every pixel the mean of those that it stands for. */
async function shrink({ shot, coarseness: by }: { shot: string; coarseness: number }): Promise<string> {
  const image = new Image();
  image.src = shot;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width / by);
  canvas.height = Math.round(image.height / by);
  const pen = canvas.getContext("2d")!;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

interface Comparison {
  readonly small: string;
  readonly kept: string;
  readonly band: number;
  readonly moved: number;
  readonly tolerance: number;
}

/** In the browser: the bands of the kept picture that the small one has nowhere near, and by how much they differ. */
async function differingBands({ small, kept, band: rows, moved: reach, tolerance: most }: Comparison) {
  const pixels = async (address: string) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext("2d")!;
    pen.drawImage(image, 0, 0);
    return pen.getImageData(0, 0, image.width, image.height);
  };
  const [now, before] = [await pixels(small), await pixels(kept)];
  if (now.width !== before.width) return [{ top: 0, by: 255 }];
  const line = now.width * 4;
  const differing: { top: number; by: number }[] = [];
  for (let top = 0; top + rows <= before.height; top += rows) {
    let least = 255;
    for (let shift = -reach; shift <= reach && least > most / 2; shift++) {
      const from = top + shift;
      if (from < 0 || from + rows > now.height) continue;
      let sum = 0;
      for (let at = 0; at < rows * line; at++)
        sum += Math.abs(now.data[from * line + at]! - before.data[top * line + at]!);
      least = Math.min(least, (sum / (rows * line)) * (4 / 3));
    }
    if (least > most) differing.push({ top, by: Math.round(least) });
  }
  if (Math.abs(now.height - before.height) > 3 * reach) differing.push({ top: before.height, by: 255 });
  return differing;
}
