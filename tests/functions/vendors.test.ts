import { column } from "./dates";
import { call, failure } from "./excel";

const table = [
  ["Vendor", "Amount"],
  ["Oracle", 100],
  ["Microsoft", 250],
  ["AWS", 38],
  ["Oracle", 200],
];

describe("VENDOR_SHARE of numbers", () => {
  test("a column and a row keep their shape and order", () => {
    expect(call("VENDOR_SHARE", [[1], [3]])).toEqual([[0.25], [0.75]]);
    expect(call("VENDOR_SHARE", [[3, 1]])).toEqual([[0.75, 0.25]]);
    expect(call("VENDOR_SHARE", [[5]])).toBe(1);
  });

  test("text and TRUE or FALSE keep their place as empty cells, a blank cell is a share of 0", () => {
    expect(call("VENDOR_SHARE", [["Amount"], [1], [true], [null], [""], [0], [3]])).toEqual([
      [""],
      [0.25],
      [""],
      [0],
      [0],
      [0],
      [0.75],
    ]);
  });

  test("a table of numbers has its shares down each column", () => {
    expect(
      call("VENDOR_SHARE", [
        [1, 10, "x"],
        [3, 30, 5],
      ]),
    ).toEqual([
      [0.25, 0.25, ""],
      [0.75, 0.75, 1],
    ]);
  });

  test("a negative amount is #NUM!, a total of 0 is #DIV/0!, also when nothing is a number", () => {
    expect(failure("VENDOR_SHARE", [[1], [-1], [3]])).toMatchObject({
      code: "#NUM!",
      message: "range must not hold a negative amount, got -1.",
    });
    for (const nothing of [
      [[0], [0]],
      [["a"], ["b"]],
      [[null]],
      [
        [0, 1],
        [0, 2],
      ],
    ]) {
      expect(failure("VENDOR_SHARE", nothing).code).toBe("#DIV/0!");
    }
  });

  test("a vendor without names is #VALUE!", () => {
    expect(failure("VENDOR_SHARE", [[1], [2]], "Oracle")).toMatchObject({
      code: "#VALUE!",
      message: "range must have two columns, vendor names and amounts.",
    });
  });

  test("an empty range is #VALUE!", () => {
    expect(failure("VENDOR_SHARE", []).code).toBe("#VALUE!");
    expect(failure("VENDOR_SHARE", [[]]).code).toBe("#VALUE!");
  });
});

describe("VENDOR_SHARE of names", () => {
  test("amounts are added up by vendor, largest first, the header skipped", () => {
    expect(call("VENDOR_SHARE", table)).toEqual([
      ["Oracle", 300 / 588],
      ["Microsoft", 250 / 588],
      ["AWS", 38 / 588],
    ]);
  });

  test("names are trimmed and compared without case, the first spelling is shown", () => {
    expect(
      call("VENDOR_SHARE", [
        ["  Oracle ", 1],
        ["ORACLE", 1],
        ["oracle", 2],
      ]),
    ).toEqual([["Oracle", 1]]);
  });

  test("vendors of equal spend stay in the order of the range", () => {
    const names = (
      call("VENDOR_SHARE", [
        ["C", 1],
        ["A", 1],
        ["B", 2],
        ["D", 1],
      ]) as unknown[][]
    ).map(([name]) => name);
    expect(names).toEqual(["B", "C", "A", "D"]);
  });

  test("a row whose amount is text or logical is left out, a blank amount counts 0", () => {
    expect(
      call("VENDOR_SHARE", [
        ["Oracle", 1],
        ["Google Cloud", "undisclosed"],
        ["AWS", true],
        ["AMD", null],
      ]),
    ).toEqual([
      ["Oracle", 1],
      ["AMD", 0],
    ]);
  });

  test.each([
    ["null, as on the web", null],
    ["0, as on the desktop", 0],
    ["an empty text", ""],
    ["spaces", "  "],
  ])("an amount beside a blank name, arriving as %s, is (blank)'s; a blank row is none", (_, blank) => {
    expect(
      call("VENDOR_SHARE", [
        ["Oracle", 3],
        [blank, 1],
        [blank, blank === "  " ? 0 : blank],
      ]),
    ).toEqual([
      ["Oracle", 0.75],
      ["(blank)", 0.25],
    ]);
    expect(
      call(
        "VENDOR_SHARE",
        [
          ["Oracle", 3],
          [blank, 1],
        ],
        "(blank)",
      ),
    ).toBe(0.25);
  });

  test("negatives are tested after adding up: a credit note against the same vendor is fine", () => {
    expect(
      call("VENDOR_SHARE", [
        ["Oracle", 5],
        ["AWS", 3],
        ["oracle", -2],
      ]),
    ).toEqual([
      ["Oracle", 0.5],
      ["AWS", 0.5],
    ]);
    expect(
      failure("VENDOR_SHARE", [
        ["Oracle", 5],
        ["AWS", -1],
      ]),
    ).toMatchObject({
      code: "#NUM!",
      message: "range: the amounts of AWS add up to less than 0 (-1).",
    });
    expect(
      call(
        "VENDOR_SHARE",
        [
          ["Oracle", 0.3],
          ["Oracle", -0.1],
          ["Oracle", -0.2],
          ["AWS", 1],
        ],
        "Oracle",
      ),
    ).toBe(0);
  });

  test("what rounding leaves below 0 is 0: up to 1e-9 of the largest amount, in or out", () => {
    const left = (residue: number): unknown[][] => [
      ["Oracle", 150e9],
      ["Oracle", 150e9],
      ["Oracle", -300e9 - residue],
      ["AWS", 1],
    ];
    expect(call("VENDOR_SHARE", left(299), "Oracle")).toBe(0);
    expect(failure("VENDOR_SHARE", left(301)).code).toBe("#NUM!");
  });

  test("three or more columns with names are #VALUE!", () => {
    expect(
      failure("VENDOR_SHARE", [
        ["Oracle", 1, 2],
        ["AWS", 3, 4],
      ]).code,
    ).toBe("#VALUE!");
  });

  test("one vendor gives one number, whatever case and spaces; an absent one is #N/A", () => {
    expect(call("VENDOR_SHARE", table, " ORACLE")).toBe(300 / 588);
    expect(call("VENDOR_SHARE", table, [["aws"]])).toBe(38 / 588);
    expect(failure("VENDOR_SHARE", table, "Google")).toMatchObject({
      code: "#N/A",
      message: "vendor: there is no vendor Google in the range.",
    });
  });

  test("a blank cell for the vendor means all vendors", () => {
    for (const blank of [null, undefined, "", 0]) expect(call("VENDOR_SHARE", table, blank)).toHaveLength(3);
  });

  test("a number may be a name among names", () => {
    expect(
      call(
        "VENDOR_SHARE",
        [
          ["A", 1],
          [42, 3],
        ],
        42,
      ),
    ).toBe(0.75);
  });
});

describe("concentration", () => {
  test("the DOJ's worked example of 30, 30, 20, 20 is exactly 2,600", () => {
    expect(call("VENDOR_HHI", [[30], [30], [20], [20]])).toBe(2600);
  });

  test("one vendor is 10,000, n equal ones 10,000 / n", () => {
    expect(call("VENDOR_HHI", [[7]])).toBe(10_000);
    expect(call("VENDOR_HHI", [[5, 5, 5, 5]])).toBe(2500);
    expect(call("EFFECTIVE_VENDORS", [[5, 5, 5, 5]])).toBe(4);
  });

  test("scale 1 gives the fraction, a blank cell the antitrust scale, 0 or less is not a scale", () => {
    expect(call("VENDOR_HHI", [[1, 1]], 1)).toBe(0.5);
    for (const blank of [null, 0]) expect(call("VENDOR_HHI", [[1, 1]], blank)).toBe(5000);
    expect(failure("VENDOR_HHI", [[1, 1]], -1).code).toBe("#NUM!");
  });

  test("names are added up first", () => {
    expect(
      call("VENDOR_HHI", [
        ["A", 1],
        ["B", 2],
        ["a", 1],
      ]),
    ).toBe(5000);
    expect(
      call("EFFECTIVE_VENDORS", [
        ["A", 1],
        ["B", 2],
        ["a", 1],
      ]),
    ).toBe(2);
    expect(
      call(
        "TOP_SHARE",
        [
          ["A", 3],
          ["B", 4],
          ["a", 3],
        ],
        1,
      ),
    ).toBe(0.6);
  });

  test("a table of numbers gives a row with an answer for each column", () => {
    const years = [
      [1, 3],
      [1, 1],
    ];
    expect(call("VENDOR_HHI", years)).toEqual([[5000, 6250]]);
    expect(call("EFFECTIVE_VENDORS", years)).toEqual([[2, 1.6]]);
    expect(call("TOP_SHARE", years, 1)).toEqual([[0.5, 0.75]]);
  });

  test("the n largest, all when there are fewer", () => {
    expect(call("TOP_SHARE", [[20, 50, 30]], 2)).toBe(0.8);
    expect(call("TOP_SHARE", [[0.1, 0.2, 0.3]], 3)).toBe(1);
    expect(call("TOP_SHARE", [[20, 50, 30]], 9)).toBe(1);
    for (const n of [0, -1, 1.5]) expect(failure("TOP_SHARE", [[1]], n).code).toBe("#NUM!");
  });

  test("amounts near the limits of a double neither overflow nor vanish", () => {
    expect(call("VENDOR_HHI", [[1e300, 1e300]])).toBe(5000);
    expect(call("EFFECTIVE_VENDORS", [[1e-200, 1e-200]])).toBe(2);
    expect(failure("VENDOR_SHARE", [[1.7e308, 1.7e308]]).code).toBe("#NUM!");
  });
});

describe("SHIFT_SHARE", () => {
  test("moves part of one vendor's spend and sorts anew", () => {
    expect(
      call(
        "SHIFT_SHARE",
        [
          ["A", 60],
          ["B", 40],
        ],
        "a",
        "b",
        0.5,
      ),
    ).toEqual([
      ["B", 0.7],
      ["A", 0.3],
    ]);
  });

  test("0 % moves nothing, 100 % leaves the vendor with 0, to itself changes nothing", () => {
    expect(
      call(
        "SHIFT_SHARE",
        [
          ["A", 60],
          ["B", 40],
        ],
        "A",
        "B",
        0,
      ),
    ).toEqual([
      ["A", 0.6],
      ["B", 0.4],
    ]);
    expect(
      call(
        "SHIFT_SHARE",
        [
          ["A", 60],
          ["B", 40],
        ],
        "A",
        "B",
        1,
      ),
    ).toEqual([
      ["B", 1],
      ["A", 0],
    ]);
    expect(
      call(
        "SHIFT_SHARE",
        [
          ["A", 60],
          ["B", 40],
        ],
        "A",
        "A",
        0.5,
      ),
    ).toEqual([
      ["A", 0.6],
      ["B", 0.4],
    ]);
  });

  test("needs names, both vendors, and a part of 0 to 1", () => {
    expect(failure("SHIFT_SHARE", [[1], [2]], "A", "B", 0.5).code).toBe("#VALUE!");
    expect(failure("SHIFT_SHARE", table, "Oracle", "Google", 0.5)).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^to:/),
    });
    expect(failure("SHIFT_SHARE", table, "Google", "Oracle", 0.5)).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^from:/),
    });
    for (const pct of [-0.1, 1.1]) expect(failure("SHIFT_SHARE", table, "Oracle", "AWS", pct).code).toBe("#NUM!");
  });
});

describe("VENDOR_DEPENDENCE", () => {
  test("a year of what cannot be replaced, or fewer months of it", () => {
    expect(call("VENDOR_DEPENDENCE", table, "Oracle", 0.25)).toBe(225);
    expect(call("VENDOR_DEPENDENCE", table, "Oracle", 0.25, 4)).toBe(75);
    expect(call("VENDOR_DEPENDENCE", table, "Oracle", 0.25, 0)).toBe(225);
  });

  test("errors name the argument", () => {
    expect(failure("VENDOR_DEPENDENCE", table, "Google", 0.25).code).toBe("#N/A");
    expect(failure("VENDOR_DEPENDENCE", table, "Oracle", 1.25).message).toBe(
      "replaceable_pct must lie from 0 to 1 (0% to 100%), got 1.25.",
    );
    expect(failure("VENDOR_DEPENDENCE", table, "Oracle", 0.25, -1).code).toBe("#NUM!");
    expect(failure("VENDOR_DEPENDENCE", column([[1, 2]]), "Oracle", 0.25).code).toBe("#VALUE!");
  });
});
