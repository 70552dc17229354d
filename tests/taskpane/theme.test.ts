import { lookOf } from "../../src/taskpane/shell/theme";

describe("the pane's look", () => {
  it.each([
    ["#FFFFFF", "#000000", "light"],
    ["#E6E6E6", "#262626", "light"],
    ["#292929", "#FFFFFF", "dark"],
    ["#444444", "#FFFFFF", "dark"],
    ["#0A0A0A", "#F0F0F0", "black"],
    ["#000000", "#F0F0F0", "black"],
    ["#000000", "#FFFFFF", "contrast"],
    ["#000000", "#FFFF00", "contrast"],
  ])("on Excel's %s with %s is %s", (background, foreground, look) =>
    expect(lookOf({ background, foreground })).toBe(look),
  );

  it("is light where Excel does not tell its colours", () =>
    expect(lookOf({ background: null, foreground: null })).toBe("light"));
});
