import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const source = path.join(__dirname, "../../../src");
const palette = "templates/sheet/palette.ts";

function filesOf(room: string): string[] {
  return readdirSync(path.join(source, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.posix.join(room, file));
}

describe("The colours of sheets, tabs and charts", () => {
  it.each([...filesOf("templates"), ...filesOf("workbook")].filter((file) => file !== palette))(
    "stand in the palette, not in %s",
    (file) => {
      const text = readFileSync(path.join(source, file), "utf8");
      expect(text.match(/#[0-9a-f]{3}([0-9a-f]{3}){0,1}\b/gi) ?? []).toEqual([]);
    },
  );

  it("are written alike in the palette, six capital digits each", () => {
    const colors = readFileSync(path.join(source, palette), "utf8").match(/"#[^"]*"/g) ?? [];
    expect(colors.length).toBeGreaterThan(20);
    expect(colors.filter((color) => !/^"#[0-9A-F]{6}"$/.test(color))).toEqual([]);
  });
});
