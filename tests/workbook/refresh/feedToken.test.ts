import type * as FeedSettingsModule from "../../../src/workbook/refresh/feedSettings";
import { goldenJson } from "../../golden/golden";

type Settings = typeof FeedSettingsModule;

const options = { keepToken: true, lookOnOpening: false, lookEvery: null };
const mine = "https://mine.example/deals.json";

let stored: Map<string, string>;

/** Gigadeal as it starts: what was kept is there, what the session knew is not. */
function restarted(): Settings {
  let settings: Settings | undefined;
  jest.isolateModules(() => {
    settings = jest.requireActual<Settings>("../../../src/workbook/refresh/feedSettings");
  });
  return settings!;
}

const storage = {
  getItem: (key: string) => Promise.resolve(stored.get(key) ?? null),
  setItem: (key: string, value: string) => Promise.resolve(void stored.set(key, value)),
  removeItem: (key: string) => Promise.resolve(void stored.delete(key)),
};

beforeEach(() => {
  stored = new Map();
  Object.assign(globalThis, {
    OfficeRuntime: { storage },
    document: { baseURI: "https://gigadeal.example/taskpane.html" },
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "OfficeRuntime");
  Reflect.deleteProperty(globalThis, "document");
});

const everythingStored = () => [...stored.values()].join("\n");

describe("An access token", () => {
  it.each([true, false])("goes with the address that it was typed for (kept: %s)", async (keepToken) => {
    const { writeFeedSettings, currentFeed } = restarted();
    await writeFeedSettings({ ...options, keepToken, address: mine, token: "s3cret" });
    expect(await currentFeed()).toEqual({ address: mine, token: "s3cret" });
  });

  it("that is kept is there after a restart, the other is not", async () => {
    await restarted().writeFeedSettings({ ...options, address: mine, token: "s3cret" });
    expect(await restarted().currentFeed()).toEqual({ address: mine, token: "s3cret" });
    await restarted().writeFeedSettings({ ...options, keepToken: false, address: mine, token: "s3cret" });
    expect(await restarted().currentFeed()).toEqual({ address: mine, token: null });
    expect(everythingStored()).not.toContain("s3cret");
  });

  it.each([
    ["another host", "https://other.example/deals.json"],
    ["another port", "https://mine.example:8443/deals.json"],
    ["a host below it", "https://a.mine.example/deals.json"],
    ["a host that begins as it does", "https://mine.example.evil.example/deals.json"],
    ["this computer", "http://localhost/deals.json"],
  ])("does not go along to %s, and leaves storage", async (_, address) => {
    for (const keepToken of [true, false]) {
      const { writeFeedSettings, currentFeed } = restarted();
      await writeFeedSettings({ ...options, keepToken, address: mine, token: "s3cret" });
      await writeFeedSettings({ ...options, keepToken, address, token: "s3cret" });
      expect(await currentFeed()).toEqual({ address, token: null });
      expect(everythingStored()).not.toContain("s3cret");
      // Nor is it back when the first address is.
      await writeFeedSettings({ ...options, keepToken, address: mine, token: null });
      expect((await currentFeed()).token).toBeNull();
    }
  });

  it("does not go along where only one of the two is kept", async () => {
    const { writeFeedSettings, currentFeed } = restarted();
    await writeFeedSettings({ ...options, keepToken: false, address: mine, token: "s3cret" });
    await writeFeedSettings({ ...options, keepToken: true, address: "https://other.example/", token: "s3cret" });
    expect((await currentFeed()).token).toBeNull();
    expect(everythingStored()).not.toContain("s3cret");
  });

  it("stays for another page of the same origin", async () => {
    const { writeFeedSettings, currentFeed } = restarted();
    await writeFeedSettings({ ...options, address: mine, token: "s3cret" });
    await writeFeedSettings({ ...options, address: "https://MINE.example:443/new.json#x", token: "s3cret" });
    expect(await currentFeed()).toEqual({ address: "https://mine.example/new.json", token: "s3cret" });
  });

  it("leaves storage when the address is emptied", async () => {
    const { writeFeedSettings, readFeedSettings, currentFeed } = restarted();
    await writeFeedSettings({ ...options, address: mine, token: "s3cret" });
    await writeFeedSettings({ ...options, address: null, token: "s3cret" });
    expect(everythingStored()).not.toContain("s3cret");
    expect((await readFeedSettings()).token).toBeNull();
    expect((await currentFeed()).token).toBeNull();
  });

  it("stays as it was when an address is refused", async () => {
    const { writeFeedSettings, currentFeed } = restarted();
    await writeFeedSettings({ ...options, address: mine, token: "s3cret" });
    await expect(
      writeFeedSettings({ ...options, address: "http://other.example/", token: "s3cret" }),
    ).rejects.toMatchObject({ key: "feedAddress" });
    expect(await currentFeed()).toEqual({ address: mine, token: "s3cret" });
  });

  it("is not sent to an address that another workbook's Gigadeal has set meanwhile, and is forgotten", async () => {
    for (const keepToken of [true, false]) {
      const here = restarted();
      await here.writeFeedSettings({ ...options, keepToken, address: mine, token: "s3cret" });
      stored.set("gigadeal.feed", JSON.stringify({ ...options, keepToken, address: "https://other.example/" }));
      expect(await here.currentFeed()).toEqual({ address: "https://other.example/", token: null });
      expect(everythingStored()).not.toContain("s3cret");
    }
  });

  it("that another workbook's Gigadeal has forgotten is forgotten here", async () => {
    const here = restarted();
    await here.writeFeedSettings({ ...options, address: mine, token: "s3cret" });
    stored.delete("gigadeal.feedToken");
    expect((await here.currentFeed()).token).toBeNull();
  });
});

describe("The settings of 0.1.0", () => {
  const keep = (name: string, change: object = {}) => {
    stored = new Map(Object.entries(goldenJson("0.1.0", name) as Record<string, string>));
    const feed = JSON.parse(stored.get("gigadeal.feed")!) as object;
    stored.set("gigadeal.feed", JSON.stringify({ ...feed, ...change }));
  };

  it("are read as they were kept, the token with its address", async () => {
    keep("storage.json");
    expect(await restarted().readFeedSettings()).toEqual({
      address: "https://feed.example/deals.json",
      token: "t0ken-of-the-user",
      keepToken: true,
      lookOnOpening: true,
      lookEvery: 60,
    });
  });

  it("give a token that belongs to the origin of their address", async () => {
    keep("storage.json");
    const { readFeedSettings, writeFeedSettings, currentFeed } = restarted();
    const kept = await readFeedSettings();
    await writeFeedSettings({ ...kept, address: "https://feed.example/v2.json" });
    expect((await currentFeed()).token).toBe("t0ken-of-the-user");
    await writeFeedSettings({ ...kept, address: "https://other.example/deals.json" });
    expect((await currentFeed()).token).toBeNull();
    keep("storage.json");
    await restarted().writeFeedSettings({ ...kept, address: "https://other.example/deals.json" });
    expect((await restarted().currentFeed()).token).toBeNull();
    expect(everythingStored()).not.toContain("t0ken-of-the-user");
  });

  it("that have a token and no address any more give none", async () => {
    keep("storage.json", { address: null });
    expect((await restarted().readFeedSettings()).token).toBeNull();
    expect(everythingStored()).not.toContain("t0ken-of-the-user");
  });
});
