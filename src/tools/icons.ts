/** Renders the drawings in assets/ to the sizes that manifest.xml names. Run by `npm run icons` after one has changed. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";

const assets = path.join(__dirname, "../../assets");
const drawings = { icon: [16, 32, 64, 80, 128], templates: [16, 32, 80], refresh: [16, 32, 80], source: [16, 32, 80] };

for (const [name, sizes] of Object.entries(drawings)) {
  const drawing = readFileSync(path.join(assets, `${name}.svg`), "utf8");
  for (const size of sizes) {
    const picture = new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render();
    writeFileSync(path.join(assets, `${name}-${size}.png`), picture.asPng());
  }
}
