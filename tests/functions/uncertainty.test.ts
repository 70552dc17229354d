import { call, failure } from "./excel";

describe("PROB_WEIGHT", () => {
  const map = [
    ["Status", "Probability"],
    ["confirmed", 1],
    ["Reported", 0.6],
    ["rumoured", null],
  ];

  test("the sum of probability times amount, whichever way the two lie", () => {
    expect(call("PROB_WEIGHT", [[300, 250]], [[0.6], [1]])).toBe(430);
    expect(call("PROB_WEIGHT", [[300, 250]], 0.5)).toBe(275);
    expect(call("PROB_WEIGHT", [[300, null]], [[0.5, 1]])).toBe(150);
  });

  test("statuses are looked up in the map, whatever case and spaces, a blank probability is 0", () => {
    expect(call("PROB_WEIGHT", [[300, 250, 38]], [["Confirmed", " reported ", "rumoured"]], map)).toBe(450);
  });

  test("the first row of a status counts, as in a lookup", () => {
    expect(
      call("PROB_WEIGHT", 100, "a", [
        ["a", 0.25],
        ["A", 1],
      ]),
    ).toBe(25);
  });

  test("statuses without a map are #VALUE!: there is no hidden default", () => {
    expect(failure("PROB_WEIGHT", [[300]], [["confirmed"]])).toMatchObject({
      code: "#VALUE!",
      message: "map must say what probability each status stands for, in two columns: status, probability.",
    });
  });

  test("a status that the map does not have is #N/A", () => {
    expect(failure("PROB_WEIGHT", [[300]], [["planned"]], map)).toMatchObject({
      code: "#N/A",
      message: "probs_or_statuses names the status “planned”, which map does not have.",
    });
  });

  test("text among amounts is #VALUE!, a probability outside 0 to 1 #NUM!, other counts #VALUE!", () => {
    expect(failure("PROB_WEIGHT", [[300, "x"]], [[1, 1]]).code).toBe("#VALUE!");
    expect(failure("PROB_WEIGHT", [[300, 1]], [[1, true]]).code).toBe("#VALUE!");
    expect(failure("PROB_WEIGHT", [[300]], [[1.1]]).code).toBe("#NUM!");
    expect(failure("PROB_WEIGHT", [[300]], [["a"]], [["a", -0.1]]).code).toBe("#NUM!");
    expect(failure("PROB_WEIGHT", [[1, 2]], [[1, 1, 1]]).code).toBe("#VALUE!");
    expect(failure("PROB_WEIGHT", [[1]], [["a"]], [["a", 1, 2]]).code).toBe("#VALUE!");
  });
});

describe("EXPECTED_VALUE", () => {
  test("probabilities must sum to 1 within rounding", () => {
    expect(call("EXPECTED_VALUE", [[200, 300, 360]], [[0.25, 0.5, 0.25]])).toBe(290);
    expect(call("EXPECTED_VALUE", [[1, 1, 1]], [[0.1, 0.2, 0.7 + 5e-10]])).toBeCloseTo(1, 8);
    expect(failure("EXPECTED_VALUE", [[1, 1]], [[0.5, 0.51]])).toMatchObject({
      code: "#NUM!",
      message: "probs must add up to 1 (100%), they add up to 1.01.",
    });
    expect(failure("EXPECTED_VALUE", [[1, 1]], [[1.5, -0.5]]).code).toBe("#NUM!");
    expect(failure("EXPECTED_VALUE", [[1, 1]], [[1, "0"]]).code).toBe("#VALUE!");
  });
});

describe("SCENARIO_CASE", () => {
  const chosen = (selector: unknown): unknown => call("SCENARIO_CASE", selector, 50, 100, 110);

  test("by number or by name, the first two letters will do", () => {
    for (const bear of [1, true, "1", "bear", "BE"]) expect(chosen(bear)).toBe(50);
    for (const base of [2, "base", " Ba "]) expect(chosen(base)).toBe(100);
    for (const bull of [3, "bull", "bu", [["bull"]]]) expect(chosen(bull)).toBe(110);
  });

  test("a number that is not 1, 2 or 3 is #NUM!, a blank cell too, another word #VALUE!", () => {
    for (const wrong of [0, 4, 1.5, -1, null, ""]) expect(failure("SCENARIO_CASE", wrong, 1, 2, 3).code).toBe("#NUM!");
    for (const wrong of ["b", "worst"]) expect(failure("SCENARIO_CASE", wrong, 1, 2, 3).code).toBe("#VALUE!");
  });

  test("cases may be ranges, of texts too, each as it lies; a blank cell in one is 0", () => {
    expect(
      call(
        "SCENARIO_CASE",
        2,
        1,
        [
          [1, null],
          ["ramp", ""],
        ],
        3,
      ),
    ).toEqual([
      [1, 0],
      ["ramp", ""],
    ]);
  });
});

describe("CHECK_TIE", () => {
  test("0 ties, 1 does not, so that checks can be summed", () => {
    expect(call("CHECK_TIE", [[1, 2]], [[1], [2]])).toBe(0);
    expect(call("CHECK_TIE", [[1, 2]], [[1, 3]])).toBe(1);
  });

  test("the tolerance is a part of the largest amount of either side, and of 1 at least", () => {
    expect(call("CHECK_TIE", 300e9 + 299, 300e9)).toBe(0);
    expect(call("CHECK_TIE", 300e9 + 301, 300e9)).toBe(1);
    expect(call("CHECK_TIE", [[1, 300e9]], [[200, 300e9]])).toBe(0);
    expect(call("CHECK_TIE", 1e-10, 0)).toBe(0);
    expect(call("CHECK_TIE", 1e-8, 0)).toBe(1);
  });

  test("another tolerance can be given; a blank cell means 1e-9, a negative one is #NUM!", () => {
    expect(call("CHECK_TIE", 101, 100, 0.01)).toBe(0);
    expect(call("CHECK_TIE", 0.75, 0.25, 0.5)).toBe(0); // as far apart as is allowed still ties
    expect(call("CHECK_TIE", 0.75, 0.24, 0.5)).toBe(1);
    for (const blank of [null, 0]) expect(call("CHECK_TIE", 101, 100, blank)).toBe(1);
    expect(failure("CHECK_TIE", 1, 1, -1).code).toBe("#NUM!");
  });

  test("one expected value serves all cells, of a block too", () => {
    expect(
      call(
        "CHECK_TIE",
        [
          [0, 0],
          [0, 0],
        ],
        0,
      ),
    ).toBe(0);
    expect(
      call(
        "CHECK_TIE",
        [
          [0, 0],
          [0, 1],
        ],
        0,
      ),
    ).toBe(1);
  });

  test("blocks tie cell by cell, and must have the same form", () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(
      call("CHECK_TIE", block, [
        [1, 2],
        [3, 4],
      ]),
    ).toBe(0);
    expect(failure("CHECK_TIE", block, [[1, 2, 3, 4]]).code).toBe("#VALUE!");
    expect(
      failure(
        "CHECK_TIE",
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      ).code,
    ).toBe("#VALUE!");
    expect(failure("CHECK_TIE", [[1, 2]], [[1, 2, 3]]).code).toBe("#VALUE!");
  });

  test("text is #VALUE!, a blank cell is 0", () => {
    expect(failure("CHECK_TIE", [["x", 1]], [[1, 1]]).code).toBe("#VALUE!");
    expect(call("CHECK_TIE", [[null, ""]], 0)).toBe(0);
  });
});

describe("unit costs", () => {
  test("a GPU-hour at full use, at 70 %, and of 8,000 hours a year", () => {
    expect(call("GPU_HOUR_COST", 8760, 1)).toBe(1);
    expect(call("GPU_HOUR_COST", 8760, 1, 0.5)).toBe(2);
    expect(call("GPU_HOUR_COST", 8000, 1, null, 8000)).toBe(1);
  });

  test("blank cells for use and hours mean 100 % and 8,760", () => {
    expect(call("GPU_HOUR_COST", 8760, 1, 0, 0)).toBe(1);
  });

  test("use above 100 % and negatives are #NUM!, no GPUs and no capacity #DIV/0!", () => {
    for (const args of [
      [1, 1, 1.1],
      [-1, 1],
      [1, -1],
      [1, 1, -0.5],
      [1, 1, 1, -1],
    ]) {
      expect(failure("GPU_HOUR_COST", ...args).code).toBe("#NUM!");
    }
    expect(failure("GPU_HOUR_COST", 1, 0).code).toBe("#DIV/0!");
    expect(failure("MW_MONTH_COST", 1, 0).code).toBe("#DIV/0!");
    expect(failure("MW_MONTH_COST", 1, -1).code).toBe("#NUM!");
  });

  test("a megawatt-month: 12 bn a year over 1 GW is a million", () => {
    expect(call("MW_MONTH_COST", 12e9, 1)).toBe(1e6);
  });

  test("capital cost, whole or split in the shape of the split; text in a split keeps its place", () => {
    expect(call("GW_CAPEX", 10, 50e9)).toBe(500e9);
    expect(call("GW_CAPEX", 10, 50e9, [[0.6, 0.4]])).toEqual([[300e9, 200e9]]);
    expect(
      call("GW_CAPEX", 10, 50e9, [
        ["Chips", 0.6],
        ["Shell", 0.4],
      ]),
    ).toEqual([
      ["", 300e9],
      ["", 200e9],
    ]);
  });

  test("a split that is not all of it is #NUM!", () => {
    for (const split of [[[0.6, 0.3]], [[1.5, -0.5]], [["x"]]]) {
      expect(failure("GW_CAPEX", 10, 50e9, split).code).toBe("#NUM!");
    }
    expect(failure("GW_CAPEX", -1, 1).code).toBe("#NUM!");
  });
});
