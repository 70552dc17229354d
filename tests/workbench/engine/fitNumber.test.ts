import { fitNumber } from "../../../src/workbench/engine/screen/fitNumber";

/** A column that has room for so many characters. */
const room = (characters: number) => (text: string) => text.length <= characters;

describe("A number in a column", () => {
  it("that has room is shown as its format shows it", () => {
    expect(fitNumber("$60.0 bn", null, room(8))).toBe("$60.0 bn");
  });

  it("that is too narrow for its format becomes ####, as many as fit", () => {
    expect(fitNumber("$60.0 bn", null, room(7))).toBe("#######");
    expect(fitNumber("$60.0 bn", null, room(0))).toBe("#");
  });

  it.each([
    [123456.789, 8, "123456.8"],
    [123456.789, 6, "123457"],
    [60_000_000_000, 8, "6E+10"],
    [1234567890123, 8, "1.23E+12"],
    [-0.00003333333, 8, "-3.3E-05"],
    [0.5, 8, "0.5"],
    [60_000_000_000, 4, "####"],
  ])("%p in the General format gives up digits: %p characters show %p", (value, characters, shown) => {
    expect(fitNumber(String(value).padEnd(20), value, room(characters))).toBe(shown);
  });
});
