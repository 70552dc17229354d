import { failure, pause, startAddin } from "./addin";
import type { Addin } from "./addin";

let addin: Addin;
beforeEach(async () => {
  addin = await startAddin();
});

const write = (address: string) => (context: Excel.RequestContext) => {
  context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[1]];
  return context.sync();
};

describe("Faults that a host can be told to have", () => {
  it("the k-th action fails with the code it was given, those before it are done", async () => {
    await addin.run(write("A1"));
    const { actions } = addin.host.traffic;
    const position = actions.indexOf("Range.values") + 1;
    addin.host.faults.failAction(position, "AccessDenied");
    const error = await failure(addin.run(write("A2")));
    expect(error.code).toBe("AccessDenied");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect([...(addin.workbook.worksheets.sheets[0]?.cells.keys() ?? [])]).toEqual(["A1"]);
  });

  it("a fault set off once does not come again in the next batch", async () => {
    addin.host.faults.failAction(1);
    await failure(addin.run(write("A1")));
    await addin.run(write("A2"));
    expect(addin.workbook.worksheets.sheets[0]?.cells.has("A2")).toBe(true);
  });

  it("a kind of action can be made to fail wherever it stands", async () => {
    addin.host.faults.failWhen(({ member }) => member === "WorksheetCollection.add", "InvalidOperation");
    const error = await failure(
      addin.run(async (context) => {
        context.workbook.worksheets.add("New");
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidOperation");
    expect(addin.workbook.worksheets.sheets).toHaveLength(1);
  });

  it("a batch is lost before anything of it is done, and the next one is answered", async () => {
    addin.host.faults.loseBatch({ number: 2 });
    await addin.run(write("A1"));
    expect((await failure(addin.run(write("A2")))).code).toBe("ConnectionFailure");
    await addin.run(write("A3"));
    expect([...(addin.workbook.worksheets.sheets[0]?.cells.keys() ?? [])]).toEqual(["A1", "A3"]);
  });

  it("only the answer is lost: everything asked is done", async () => {
    addin.host.faults.loseBatch({ number: 1, batches: 2, onlyAnswer: true, code: "InvalidOrTimedOutSession" });
    expect((await failure(addin.run(write("A1")))).code).toBe("InvalidOrTimedOutSession");
    expect((await failure(addin.run(write("A2")))).code).toBe("InvalidOrTimedOutSession");
    await addin.run(write("A3"));
    expect([...(addin.workbook.worksheets.sheets[0]?.cells.keys() ?? [])]).toEqual(["A1", "A2", "A3"]);
  });

  it("nothing is done while the user edits a cell", async () => {
    addin.host.faults.cellEditing = true;
    expect((await failure(addin.run(write("A1")))).code).toBe("InvalidOperationInCellEditMode");
    expect(addin.workbook.worksheets.sheets[0]?.cells.size).toBe(0);
  });

  it("a run that wants to wait for the end of the editing does so", async () => {
    addin.host.faults.cellEditing = true;
    const waiting = addin.window.Excel.run({ delayForCellEdit: true }, write("A1"));
    await pause(30);
    expect(addin.workbook.worksheets.sheets[0]?.cells.size).toBe(0);
    addin.host.faults.cellEditing = false;
    await waiting;
    expect(addin.workbook.worksheets.sheets[0]?.cells.size).toBe(1);
  });

  it("a slow host answers in the end, and in the order it was asked", async () => {
    addin.host.faults.delay = 10;
    await Promise.all([addin.run(write("A1")), addin.run(write("A2"))]);
    expect([...(addin.workbook.worksheets.sheets[0]?.cells.keys() ?? [])]).toEqual(["A1", "A2"]);
  });

  it("a request of more than 5 MB is refused whole", async () => {
    const error = await failure(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(6_000_000)]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(addin.workbook.worksheets.sheets[0]?.cells.size).toBe(0);
  });

  it("an answer of more than 5 MB is refused, too", async () => {
    addin.workbook.worksheets.sheets[0]?.cells.set("A1", [["x".repeat(6_000_000)]]);
    const error = await failure(
      addin.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});
