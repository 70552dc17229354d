import { readPreferences, writePreferences } from "../../src/taskpane/shell/preferences";
import { createHeadlessExcel, type HeadlessExcel } from "../../src/workbench/headless";
import { readStored, writeStored } from "../../src/workbook/excel/storage";
import { readFeedSettings, writeFeedSettings } from "../../src/workbook/refresh/feedSettings";
import { goldenJson } from "./golden";

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await createHeadlessExcel();
});
afterEach(async () => {
  for (const key of ["gigadeal.feed", "gigadeal.feedToken", "gigadeal.feedTokenOrigin", "gigadeal.pane"])
    await writeStored(key, null);
  excel.dispose();
});

async function restore(version: string, file: string): Promise<void> {
  const stored = goldenJson(version, file) as Record<string, string>;
  for (const [key, value] of Object.entries(stored)) await writeStored(key, value);
}
const stored = async (key: string) => JSON.parse((await readStored(key))!) as unknown;

const changed = {
  address: "https://feed.example/deals.json",
  token: "t0ken-of-the-user",
  keepToken: true,
  lookOnOpening: true,
  lookEvery: 60,
};

describe.each(["0.1.0", "0.2.0"])("Settings that %s stored on this computer", (version) => {
  test("are read: feed, token and preferences of the pane", async () => {
    await restore(version, "storage.json");
    expect(await readFeedSettings()).toEqual(changed);
    expect(await readPreferences()).toEqual({ language: "fr", scale: "millions", welcomed: true });
  });

  test("are read where every one is as in the beginning", async () => {
    await restore(version, "storage-defaults.json");
    expect(await readFeedSettings()).toEqual({
      address: null,
      token: null,
      keepToken: false,
      lookOnOpening: false,
      lookEvery: null,
    });
    expect(await readPreferences()).toEqual({ language: null, scale: "billions", welcomed: false });
  });
});

test("Settings are stored to the letter as the newest golden file has them", async () => {
  const written = jest.spyOn(OfficeRuntime.storage!, "setItem");
  await writeFeedSettings(changed);
  await writePreferences({ language: "fr", scale: "millions", welcomed: true });
  expect(Object.fromEntries(written.mock.calls)).toEqual(goldenJson("0.2.0", "storage.json"));
  written.mockRestore();
});

test("Settings of a newer Gigadeal are read for what is known, and what it stored besides stays", async () => {
  await writeStored(
    "gigadeal.feed",
    JSON.stringify({ version: 9, address: "https://feed.example/", lookEvery: 5, proxy: "p" }),
  );
  await writeStored("gigadeal.pane", JSON.stringify({ version: 9, language: "de", scale: "units", font: 12 }));
  expect(await readFeedSettings()).toMatchObject({ address: "https://feed.example/", lookEvery: null });
  expect(await readPreferences()).toEqual({ language: null, scale: "units", welcomed: false });
  await writeFeedSettings(changed);
  await writePreferences({ language: "en", scale: "units", welcomed: true });
  expect(await stored("gigadeal.feed")).toMatchObject({ version: 9, proxy: "p", lookEvery: 60 });
  expect(await stored("gigadeal.pane")).toEqual({
    version: 9,
    language: "en",
    scale: "units",
    welcomed: true,
    font: 12,
  });
});
