import { largestOf, settled, tie, tolerance } from "../../src/model/tolerance";

describe("tolerance", () => {
  test("is 1e-9 of the largest amount, and of 1 at least", () => {
    expect(tolerance(300e9)).toBe(300);
    expect(tolerance(0)).toBe(1e-9);
    expect(tolerance(100, 0.01)).toBe(1);
  });

  test("amounts that have outgrown a double are #NUM!, not equal to everything", () => {
    expect(() => tolerance(Infinity)).toThrow("#NUM! tooLarge");
    expect(() => tolerance(NaN)).toThrow("#NUM! tooLarge");
  });

  test("the largest counts without its sign, over all arrays", () => {
    expect(largestOf([1, -5], [3])).toBe(5);
    expect(largestOf([])).toBe(0);
  });

  test("a balance within it is 0, never -0", () => {
    expect(Object.is(settled(-1e-12, 1e-9), 0)).toBe(true);
    expect(settled(-1e-8, 1e-9)).toBe(-1e-8);
  });

  test("one element that does not tie is enough", () => {
    expect(tie([100, 200], [100, 200])).toBe(0);
    expect(tie([100, 200], [100, 201])).toBe(1);
  });
});
