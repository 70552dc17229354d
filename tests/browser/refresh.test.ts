import { readFileSync } from "node:fs";
import path from "node:path";
import { eventually, openWorkbench, type Person } from "./person";

jest.setTimeout(240_000);

interface Feed {
  deals: { id: string; revisions: { asOf: string; value: number | null }[] }[];
}

const bundled = readFileSync(path.join(__dirname, "../../assets/deals.json"), "utf8");

/** The bundled feed a day later, in which Oracle's contract is said to be worth 320 billion. */
function laterFeed(): Feed {
  const feed = JSON.parse(bundled) as Feed;
  const oracle = feed.deals.find(({ id }) => id === "openai-oracle-cloud");
  const last = oracle?.revisions.filter(({ value }) => value !== null).at(-1);
  if (!oracle || !last) throw new Error("The bundled feed has no Oracle contract");
  oracle.revisions.push({ ...last, asOf: "2026-11-22", value: 320e9 });
  return feed;
}

describe("a person refreshes the linked deal data", () => {
  let person: Person;
  let served: string;

  beforeAll(async () => {
    person = await openWorkbench();
    await person.chooseTemplate("Deal register");
    await person.insert("Deal register");
    await person.page.route("**/deals.json", (route) =>
      route.fulfill({ body: served, headers: { ETag: `"${served.length}"`, "Content-Type": "application/json" } }),
    );
  });
  afterAll(() => person.leave());

  /** A cell of the register, by deal and heading. */
  async function figure(dealId: string, heading: string) {
    const cells = await person.cells("Deal register", "A1:W30");
    const headings = cells.find((cellsOfRow) => cellsOfRow.includes("Effective"));
    const column = headings?.indexOf(heading) ?? -1;
    return cells.find((cellsOfRow) => cellsOfRow.includes(dealId))?.[column];
  }

  it("finds the ten deals of the ledger in the register, an undisclosed value blank and not 0", async () => {
    const cells = await person.cells("Deal register", "A1:W30");
    const ids = JSON.parse(bundled).deals.map(({ id }: { id: string }) => id);
    expect(cells.flat().filter((cell) => ids.includes(cell))).toHaveLength(10);
    expect(await figure("openai-oracle-cloud", "Value")).toBe(300e9);
    expect((await figure("openai-google-cloud", "Value")) || null).toBeNull();
  });

  it("is told that nothing has changed when the feed says the same", async () => {
    served = bundled;
    await person.clickRibbon("Refresh");
    await person.pane.getByRole("status").filter({ hasText: "Everything is up to date" }).waitFor();
  });

  it("is told what is wrong and where when the feed is broken, and nothing changes", async () => {
    served = bundled.replace('"value": 300000000000', '"value": "300bn"');
    await person.clickRibbon("Refresh");
    await person.pane
      .getByText(/deals\[0\]\.revisions\[\d\]\.value/)
      .first()
      .waitFor();
    expect(await figure("openai-oracle-cloud", "Value")).toBe(300e9);
  });

  it("sees which figures changed, from what to what, and nothing is written before accepting", async () => {
    served = JSON.stringify(laterFeed());
    await person.clickRibbon("Refresh");
    await person.pane.getByText("Review changes").waitFor();
    await person.pane.getByRole("checkbox", { name: /^Value \$300\.0\sbn becomes \$320\.0\sbn/ }).waitFor();
    expect(await figure("openai-oracle-cloud", "Value")).toBe(300e9);
  });

  it("gets what was accepted, in the register and in the change log", async () => {
    await person.pane.getByRole("button", { name: /^Accept/ }).click();
    await eventually(
      () => figure("openai-oracle-cloud", "Value"),
      (value) => value === 320e9,
      60_000,
    );
    expect(await figure("openai-oracle-cloud", "Effective")).toBe(320e9);
  });

  it("keeps an override that wins over the source", async () => {
    const cells = await person.cells("Deal register", "A1:W30");
    const rowIndex = cells.findIndex((cellsOfRow) => cellsOfRow.includes("openai-oracle-cloud"));
    const headings = cells.find((cellsOfRow) => cellsOfRow.includes("Effective")) ?? [];
    const letter = String.fromCharCode(65 + headings.indexOf("Override"));
    await person.showSheet("Deal register");
    await person.type(`${letter}${rowIndex + 1}`, "275e9");
    await eventually(
      () => figure("openai-oracle-cloud", "Effective"),
      (value) => value === 275e9,
    );
    served = bundled;
    await person.clickRibbon("Refresh");
    await person.pane.getByRole("button", { name: /^Accept/ }).click();
    await eventually(
      () => figure("openai-oracle-cloud", "Value"),
      (value) => value === 300e9,
      60_000,
    );
    expect(await figure("openai-oracle-cloud", "Effective")).toBe(275e9);
  });

  it("is told where the figure in a cell comes from, whichever is selected", async () => {
    await person.pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await person.pane.getByRole("button", { name: "Where a figure comes from" }).click();
    const cells = await person.cells("Deal register", "A1:W30");
    const headings = cells.find((cellsOfRow) => cellsOfRow.includes("Effective")) ?? [];
    const letter = String.fromCharCode(65 + headings.indexOf("Value"));
    await person.showSheet("Deal register");
    for (const [id, name] of [
      ["openai-oracle-cloud", "OpenAI – Oracle – Value"],
      ["openai-aws", "OpenAI – AWS – Value"],
    ] as const) {
      await person.select(`${letter}${cells.findIndex((cellsOfRow) => cellsOfRow.includes(id)) + 1}`);
      await person.pane.getByRole("region", { name }).waitFor();
    }
  });

  it("meets no error of the page's own", () => expect(person.errors).toEqual([]));

  it("has asked nothing of any other machine", () => expect(person.elsewhere).toEqual([]));
});
