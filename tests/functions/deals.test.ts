import type { customFunctions } from "../../src/functions";
import { date } from "./dates";
import { call, failure } from "./excel";
import { servePage } from "./ledger";

const oracle = "openai-oracle-cloud";

describe("before the ledger is loaded", () => {
  beforeEach(() => jest.resetModules());

  /** The functions in a fresh add-in, of which nothing is loaded yet. */
  async function freshFunctions(): Promise<typeof customFunctions> {
    return (await import("../../src/functions")).customFunctions;
  }

  test("DEAL_FACT is a promise, and a plain value from then on", async () => {
    servePage();
    const functions = await freshFunctions();
    const promised = functions.DEAL_FACT!(oracle, "value");
    expect(promised).toBeInstanceOf(Promise);
    expect(await promised).toBe(300e9);
    expect(functions.DEAL_FACT!(oracle, "value")).toBe(300e9);
  });

  test("an unknown deal is refused with the same error", async () => {
    servePage();
    const functions = await freshFunctions();
    await expect(functions.DEAL_FACT!("nobody", "value")).rejects.toMatchObject({ code: "#N/A" });
  });

  test("a ledger that cannot be fetched is #N/A with the reason, and is tried again", async () => {
    servePage();
    const served = globalThis.fetch;
    Object.assign(globalThis, { fetch: () => Promise.resolve({ ok: false, status: 503 }) });
    const functions = await freshFunctions();
    await expect(functions.DEAL_FACT!(oracle, "value")).rejects.toMatchObject({
      code: "#N/A",
      message: "The deal ledger could not be loaded (deals.json: 503).",
    });
    Object.assign(globalThis, { fetch: served });
    expect(await functions.DEAL_FACT!(oracle, "value")).toBe(300e9);
  });
});

describe("with the ledger in memory", () => {
  beforeAll(async () => {
    servePage();
    await call("DEAL_FACT", oracle, "value");
  });

  test("a field of a deal, whatever case and spaces", () => {
    expect(call("DEAL_FACT", ` ${oracle.toUpperCase()} `, "Vendor")).toBe("Oracle");
    expect(call("DEAL_FACT", [[oracle]], [["start"]])).toBe(2027);
  });

  test("as it was known at a date or the end of a year; 0 and a blank cell mean now", () => {
    expect(call("DEAL_FACT", oracle, "bound", date(2025, 9, 15))).toBe("about");
    expect(call("DEAL_FACT", oracle, "bound", 2025)).toBe("at least");
    for (const now of [0, null, undefined]) expect(call("DEAL_FACT", oracle, "bound", now)).toBe("at least");
  });

  test("what is not disclosed, not yet known or no deal at all is #N/A with a message, never 0", () => {
    expect(failure("DEAL_FACT", "openai-google-cloud", "value")).toMatchObject({
      code: "#N/A",
      message: "value of openai-google-cloud is not disclosed.",
    });
    expect(failure("DEAL_FACT", oracle, "value", 2024)).toMatchObject({ code: "#N/A" });
    expect(failure("DEAL_FACT", "nobody", "value").message).toBe("id: there is no deal “nobody” in the ledger.");
    expect(failure("DEAL_FACT", null, "value").code).toBe("#N/A");
  });

  test("a field that the register does not have is #VALUE! and lists those it has", () => {
    expect(failure("DEAL_FACT", oracle, "price").code).toBe("#VALUE!");
    expect(failure("DEAL_FACT", oracle, "price").message).toMatch(/“price” .* id, customer, vendor/);
    expect(failure("DEAL_FACT", oracle, "value", "2025-09-15").code).toBe("#VALUE!");
    expect(failure("DEAL_FACT", oracle, "value", 12).code).toBe("#NUM!");
  });

  test("a list has a row of headings, which stands alone when nothing matches", () => {
    expect(call("DEAL_LIST", "vendor=oracle; status<>reported", "id, vendor")).toEqual([
      ["ID", "Vendor"],
      [oracle, "Oracle"],
    ]);
    expect(call("DEAL_LIST", "vendor=Nobody", "id,vendor")).toEqual([["ID", "Vendor"]]);
  });

  test("all arguments may be left out, and an undisclosed figure is an empty cell", () => {
    for (const blank of [undefined, null, 0, ""]) {
      const list = call("DEAL_LIST", blank, blank, blank) as unknown[][];
      expect(list.length).toBe(11);
      expect(list.flat()).not.toContain(null);
    }
  });

  test("sorted by a field, the largest first with a minus", () => {
    const values = (call("DEAL_LIST", "type=cloud;value>0", "value", "-value") as number[][]).slice(1).flat();
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBe(300e9);
  });

  test("a condition without an operator is #VALUE!", () => {
    expect(failure("DEAL_LIST", "Oracle")).toMatchObject({
      code: "#VALUE!",
      message: "filter must be conditions such as vendor=Oracle joined by semicolons, got “Oracle”.",
    });
  });
});
