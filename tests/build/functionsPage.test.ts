import { readFileSync } from "node:fs";
import path from "node:path";

const read = (name: string): string => readFileSync(path.join(__dirname, "../../dist", name), "utf8");
const page = read("functions.html");
const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string; helpUrl: string }[] };
const anchors = [...page.matchAll(/<h3 id="(\w+)">/g)].map(([, id]) => id);

test("the page of functions has one entry for each, where Excel's help link leads", () => {
  expect(anchors).toEqual(functions.map(({ id }) => id));
  for (const { helpUrl } of functions) expect(anchors).toContain(helpUrl.split("functions.html#")[1]);
});

test("the list at its head leads to every entry", () => {
  const links = [...page.matchAll(/<a href="#([^"]+)">/g)].map(([, target]) => target);
  expect(links).toEqual(anchors);
});
