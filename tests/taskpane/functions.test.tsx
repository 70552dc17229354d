import path from "node:path";
import { screen, waitFor } from "@testing-library/react";
import { functionsMetadata } from "../../src/tools/functionsMetadata";
import { commandsWith } from "./stage/commands";
import { onPage, renderPane } from "./stage/renderPane";

const metadata = functionsMetadata("https://deals.example.com");

beforeAll(() => {
  Object.assign(globalThis, {
    fetch: (address: URL | string) => {
      const file = path.basename(String(address));
      const found = { "functions.json": metadata.en, "functions-fr.json": metadata.fr }[file];
      return Promise.resolve({ ok: found !== undefined, status: 404, json: () => Promise.resolve(found) });
    },
    // What Excel gives a custom function to answer with.
    CustomFunctions: {
      Error: class {
        constructor(
          readonly code: string,
          readonly message: string,
        ) {}
      },
    },
  });
});

const spend = [
  ["Vendor", "Amount"],
  ["Oracle", 75],
  ["Microsoft", 25],
];

/** The form of a function, over a sheet whose selection holds the spend of two vendors. */
async function openFunction(name: string) {
  const entered: string[] = [];
  const pane = renderPane({
    first: { page: "functions", item: name },
    commands: commandsWith({
      readSelection: () => Promise.resolve({ address: "Spend!A1:B3" }),
      readCells: ({ reference }) =>
        reference === "Spend!A1:B3" ? Promise.resolve(spend) : Promise.reject(new Error(`no ${reference}`)),
      enterFormula: ({ formula }) => Promise.resolve((entered.push(formula), { address: "Sheet1!D4" })),
    }),
  });
  await screen.findByRole("heading", { name });
  return { ...pane, entered };
}

const argument = (name: string) => screen.getByRole("textbox", { name });

describe("the catalogue of functions", () => {
  it("is what Excel itself is told, in the user's language", async () => {
    renderPane({
      first: { page: "functions" },
      readAppearance: () => ({ locale: "fr-FR", background: null, foreground: null }),
    });
    const items = await screen.findAllByRole("listitem");
    expect(items).toHaveLength(metadata.en.functions.length);
    const annualize = metadata.fr.functions.find(({ id }) => id === "ANNUALIZE");
    expect(onPage().getByText(annualize!.description!)).toBeVisible();
  });

  it("is searched by name and by what a function is for", async () => {
    const { user } = renderPane({ first: { page: "functions" } });
    await user.type(await screen.findByRole("searchbox"), "herfindahl");
    expect(screen.getByRole("listitem")).toHaveTextContent("VENDOR_HHI");
  });
});

describe("a function's form", () => {
  it("asks for what is missing, then shows the result while the user types", async () => {
    const { user } = await openFunction("ANNUALIZE");
    expect(onPage().getByText("Fill in total, start, end to see the result.")).toBeVisible();
    await user.type(argument("total"), "300e9");
    await user.type(argument("start"), "2027");
    await user.type(argument("end"), "2031");
    expect(await onPage().findByText("60,000,000,000")).toBeVisible();
    expect(onPage().getByText("=ANNUALIZE(300e9,2027,2031)")).toBeVisible();
  });

  it("shows every error in words, those too that a cell would not show", async () => {
    const { user } = await openFunction("ANNUALIZE");
    await user.type(argument("total"), "300e9");
    await user.type(argument("start"), "2031");
    await user.type(argument("end"), "2027");
    expect(await onPage().findByText("#NUM!")).toBeVisible();
    expect(onPage().getByText(/end must not come before start/)).toBeVisible();
  });

  it("takes cells from the sheet's selection, and works with what they hold", async () => {
    const { user } = await openFunction("VENDOR_SHARE");
    await user.click(screen.getByRole("button", { name: "Use the selected cells for range" }));
    await waitFor(() => expect(argument("range")).toHaveValue("Spend!A1:B3"));
    expect(await screen.findByRole("cell", { name: "0.75" })).toBeVisible();
    expect(screen.getByRole("cell", { name: "Oracle" })).toBeVisible();
  });

  it("leaves an expression to Excel", async () => {
    const { user } = await openFunction("ANNUALIZE");
    await user.type(argument("total"), "=SUM(A1:A3)");
    await user.type(argument("start"), "2027");
    await user.type(argument("end"), "2031");
    expect(await onPage().findByText(/Excel works this out/)).toBeVisible();
    expect(onPage().getByText("=ANNUALIZE(SUM(A1:A3),2027,2031)")).toBeVisible();
  });

  it("says so when cells cannot be read", async () => {
    const { user } = await openFunction("VENDOR_HHI");
    await user.type(argument("range"), "Gone!A1:B3");
    expect(await onPage().findByText(/no Gone!A1:B3/)).toBeVisible();
  });

  it("inserts the formula into the selected cell and says where that is", async () => {
    const { user, entered } = await openFunction("ANNUALIZE");
    await user.type(argument("total"), "300e9");
    await user.type(argument("start"), "2027");
    await user.click(screen.getByRole("button", { name: "Insert into the selected cell" }));
    expect(argument("end")).toHaveFocus();
    expect(entered).toEqual([]);
    await user.type(argument("end"), "2031");
    await user.click(screen.getByRole("button", { name: "Insert into the selected cell" }));
    expect(await onPage().findByText(/is in Sheet1!D4/)).toBeVisible();
    expect(entered).toEqual(["=ANNUALIZE(300e9,2027,2031)"]);
  });
});
