import { checkFeed } from "../../src/commands/settings/checkFeed";
import { runCommand } from "../../src/commands/command";
import { bundledLedger } from "../ledger/ledgers";
import { everything, excelWithRegister, type RegisterExcel } from "./excelWithRegister";

jest.setTimeout(60_000);

let excel: RegisterExcel;
beforeEach(async () => {
  excel = await excelWithRegister();
});
afterEach(() => excel.dispose());

describe("checking the feed", () => {
  test("tells how many deals it has and of when, and writes nothing", async () => {
    const before = await everything(excel);
    const { asOf, deals } = bundledLedger();
    expect(await runCommand(checkFeed, undefined)).toEqual({ ok: true, value: { deals: deals.length, asOf } });
    expect(await everything(excel)).toEqual(before);
  });

  test("says what is wrong with it", async () => {
    excel.feed = () => new Response("no", { status: 401 });
    expect(await runCommand(checkFeed, undefined)).toMatchObject({ ok: false, problem: { key: "feedForbidden" } });
  });
});
