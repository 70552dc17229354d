import { failure, startAddin } from "./addin";
import type { Addin } from "./addin";

let addin: Addin;
beforeEach(async () => {
  addin = await startAddin();
});

describe("The batch protocol, through the real office.js", () => {
  it("a value written is read back under the API's own names", async () => {
    const read = await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Plan");
      const range = sheet.getRange("A1:B1");
      range.values = [[1, "two"]];
      range.load("values, address, format/fill/color");
      sheet.load("name, id");
      await context.sync();
      return [range.values, range.address, range.format.fill.color, sheet.name, sheet.id];
    });
    expect(read).toEqual([[[1, "two"]], "A1:B1", "#FFFFFF", "Plan", "{Plan}"]);
  });

  it("a method on a path runs once, however often the path is used in the batch", async () => {
    await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Once");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      sheet.visibility = "Hidden";
      await context.sync();
    });
    expect(addin.workbook.worksheets.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Once"]);
  });

  it("a property that was not loaded cannot be read", async () => {
    const error = await failure(
      addin.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        await context.sync();
        return range.values;
      }),
    );
    expect(error).toMatchObject({ name: "RichApi.Error", code: "PropertyNotLoaded" });
  });

  it("what is loaded is not there before the sync", async () => {
    const error = await failure(
      addin.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        range.load("values");
        return Promise.resolve(range.values);
      }),
    );
    expect(error.code).toBe("PropertyNotLoaded");
  });

  it("stops at the first action that fails, and keeps what was done before", async () => {
    const error = await failure(
      addin.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Sheet1").getRange("A1").values = [["before"]];
        worksheets.getItem("Nowhere").getRange("A1").values = [["at"]];
        worksheets.getItem("Sheet1").getRange("A1").values = [["after"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(addin.workbook.worksheets.sheets[0]?.cells.get("A1")).toEqual([["before"]]);
  });

  it("a member that the workbench lacks fails by its name", async () => {
    const error = await failure(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").merge();
        await context.sync();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toBe("Range.merge is not implemented in the workbench");
  });

  it("writing a member that can only be read fails by its name, too", async () => {
    const error = await failure(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.fill.color = "red";
        await context.sync();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("RangeFill.color");
  });

  it("a property that Excel does not know is an invalid argument", async () => {
    const error = await failure(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("valuez");
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
  });

  it("an object that does not exist is a null object, and so is all that hangs on it", async () => {
    const nulls = await addin.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("None");
      const range = none.getRange("A1");
      none.load("name");
      range.load("values");
      await context.sync();
      return [none.isNullObject, range.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
  });

  it("a range is kept over several syncs by reference", async () => {
    const values = await addin.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
      range.values = [[5]];
      await context.sync();
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[5]]);
  });

  it("a sheet is found again by its id when its name has changed", async () => {
    await addin.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.name = "Renamed";
      await context.sync();
      sheet.visibility = "Hidden";
      await context.sync();
    });
    expect(addin.workbook.worksheets.sheets[0]).toMatchObject({ name: "Renamed", visibility: "Hidden" });
  });

  it("a range used after its run has ended is an invalid object path", async () => {
    const range = await addin.run(async (context) => {
      const found = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
      return found;
    });
    expect(() => range.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
  });

  it("the items of a collection come with what was asked of them", async () => {
    const names = await addin.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("Second");
      sheets.load("items/name");
      const count = sheets.getCount();
      await context.sync();
      return [sheets.items.map(({ name }) => name), count.value];
    });
    expect(names).toEqual([["Sheet1", "Second"], 2]);
  });

  it("items loaded without names bring all that is plain of them", async () => {
    const sheets = await addin.run(async (context) => {
      const all = context.workbook.worksheets.load("items");
      await context.sync();
      return all.items.map(({ name, visibility }) => [name, visibility]);
    });
    expect(sheets).toEqual([["Sheet1", "Visible"]]);
  });

  it("a load without names brings every plain property", async () => {
    const range = await addin.run(async (context) => {
      const loaded = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      loaded.load();
      await context.sync();
      return loaded.toJSON();
    });
    expect(range).toMatchObject({ address: "A1", values: [[""]] });
  });

  it("the workbook is told what a load needs, before it is read", async () => {
    await addin.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values,format/fill/color");
      await context.sync();
    });
    expect(addin.workbook.settled).toContainEqual(["values", "format", "fill", "color"]);
  });

  it("syncs and actions are counted, the library's own traffic is not", async () => {
    await addin.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      await context.sync();
    });
    expect(addin.host.traffic.syncs).toBe(1);
    expect(addin.host.traffic.actions).toContain("Range.values");
    expect(addin.host.traffic.actions.at(-1)).toBe("Range.values");
    expect(addin.host.traffic.requestBytes).toBeGreaterThan(100);
  });
});
