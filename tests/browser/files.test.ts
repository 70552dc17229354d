import { unzipSync } from "fflate";
import { eventually, openWorkbench, type Person } from "./person";

jest.setTimeout(180_000);

describe("a person saves a workbook and opens it again", () => {
  let person: Person;
  let saved: Buffer;
  const opened = (name: string, buffer: Buffer) =>
    person.page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  beforeAll(async () => {
    person = await openWorkbench();
    await person.type("A1", "300000000000");
    await person.type("A2", "=ANNUALIZE(A1,2027,2031)");
    await eventually(
      () => person.cells("Sheet1", "A2"),
      ([row]) => row?.[0] === 60e9,
    );
  });
  afterAll(() => person.leave());

  it("gets a file with the workbook's name", async () => {
    const [download] = await Promise.all([
      person.page.waitForEvent("download", { timeout: 60_000 }),
      person.page.getByRole("button", { name: "Save as .xlsx" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Book1.xlsx");
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    saved = Buffer.concat(chunks);
    expect(Object.keys(unzipSync(saved))).toContain("xl/workbook.xml");
  });

  it("opens it under another name, and the add-in's function calculates in it", async () => {
    await person.type("A1", "1");
    await opened("Contract.xlsx", saved);
    await person.page.getByText("Contract.xlsx is open. Nothing in it was left out.").waitFor({ timeout: 60_000 });
    expect(await person.cells("Sheet1", "A1:A2")).toEqual([[300e9], [60e9]]);
    await person.type("A1", "500000000000");
    await eventually(
      () => person.cells("Sheet1", "A2"),
      ([row]) => row?.[0] === 100e9,
    );
  });

  it("is told what is wrong with a file that is no workbook, and keeps what is open", async () => {
    await opened("notes.xlsx", Buffer.from("nothing of the kind"));
    await person.page.getByText("notes.xlsx is no .xlsx workbook").waitFor();
    expect(await person.cells("Sheet1", "A1:A2")).toEqual([[500e9], [100e9]]);
  });

  it("meets no error of the page's own", () => expect(person.errors).toEqual([]));
});
