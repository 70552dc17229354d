/** What the pane's browser tests look at: every page, and every state of one that looks different. */
import type { Page } from "playwright-core";

export interface Scene {
  readonly name: string;
  /** In the address: the page, what is open on it, what Excel answers. */
  readonly place: string;
  /** What the user does there before anybody looks. */
  act?(page: Page): Promise<void>;
}

const button = (page: Page, name: RegExp) => page.getByRole("button", { name });

const dealFile = (content: string) => ({ name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(content) });

async function review(page: Page): Promise<void> {
  await button(page, /^Check for changes|^Chercher les/).click();
  await button(page, /^Accept|^Accepter/).waitFor();
}

/** Every page of the pane, and every state of one that looks different. */
export const scenes: readonly Scene[] = [
  { name: "welcome", place: "item=welcome" },
  { name: "templates", place: "" },
  { name: "template", place: "item=oracle-contract" },
  {
    name: "template-wrong",
    place: "item=oracle-contract",
    async act(page) {
      await page.locator("[name=end]").fill("2020");
      await button(page, /^Insert$|^Insérer$/).click();
    },
  },
  {
    name: "template-inserted",
    place: "item=oracle-contract",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await button(page, /^Go to the sheet|^Aller/).waitFor();
    },
  },
  {
    name: "template-inserting",
    place: "item=oracle-contract&slow",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await page.getByRole("progressbar", { name: "Working out the model" }).waitFor();
    },
  },
  {
    name: "template-undo",
    place: "item=oracle-contract&edited",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await button(page, /^Undo|^Annuler l/).click();
      await button(page, /^Keep them|^Les garder/).waitFor();
    },
  },
  {
    name: "template-undone",
    place: "item=oracle-contract",
    async act(page) {
      await button(page, /^Insert$|^Insérer$/).click();
      await button(page, /^Undo|^Annuler l/).click();
      await page.getByRole("heading", { name: /undone|annulée/ }).waitFor();
    },
  },
  { name: "deals", place: "page=deals&own" },
  { name: "deal", place: "page=deals&item=openai-oracle-cloud" },
  {
    name: "deal-used",
    place: "page=deals&item=openai-aws&task=added&own",
    async act(page) {
      await button(page, /^As a row|^Comme ligne/).click();
      await page
        .getByText(/row 7|ligne 7/)
        .first()
        .waitFor();
    },
  },
  { name: "deal-add", place: "page=deals&task=add" },
  {
    name: "deal-add-wrong",
    place: "page=deals&task=add&empty",
    async act(page) {
      await page.locator("[name=start]").fill("2031");
      await page.locator("[name=end]").fill("2027");
      await button(page, /^Add the deal|^Ajouter le contrat/).click();
    },
  },
  { name: "deal-edit", place: "page=deals&item=openai-aws&task=edit&own" },
  {
    name: "deal-remove",
    place: "page=deals&item=openai-aws&own",
    async act(page) {
      await button(page, /^Remove|^Supprimer/).click();
      await button(page, /^Keep it|^Le garder/).waitFor();
    },
  },
  { name: "deals-import", place: "page=deals&task=import" },
  {
    name: "deals-import-broken",
    place: "page=deals&task=import",
    async act(page) {
      await page.locator("input[type=file]").setInputFiles(dealFile("broken"));
      await button(page, /^Close|^Fermer/).waitFor();
    },
  },
  {
    name: "deals-imported",
    place: "page=deals&task=import",
    async act(page) {
      await page.locator("input[type=file]").setInputFiles(dealFile("{}"));
      await button(page, /^Accept/).click();
      await button(page, /another|autre/).waitFor();
    },
  },
  {
    name: "deals-exported",
    place: "page=deals&task=export&own",
    async act(page) {
      await button(page, /^Save the file|^Enregistrer/).click();
      await button(page, /^Copy|^Copier/).waitFor();
    },
  },
  { name: "functions", place: "page=functions" },
  {
    name: "function",
    place: "page=functions&item=VENDOR_SHARE",
    async act(page) {
      await button(page, /range/).click();
      await page.getByRole("table").waitFor();
    },
  },
  { name: "refresh", place: "page=refresh" },
  { name: "refresh-review", place: "page=refresh", act: review },
  {
    name: "refresh-broken",
    place: "page=refresh&broken",
    async act(page) {
      await button(page, /^Check for changes|^Chercher les/).click();
      await page.getByText("deals[3].value").first().waitFor();
    },
  },
  {
    name: "source",
    place: "page=refresh&task=source",
    async act(page) {
      await button(page, /^List all|^Lister/).click();
      await page
        .getByText(/34 sources/)
        .first()
        .waitFor();
    },
  },
  { name: "source-none", place: "page=refresh&task=source&none" },
  { name: "share", place: "page=refresh&task=share" },
  {
    name: "share-review",
    place: "page=refresh&task=share",
    async act(page) {
      await button(page, /^Look for cells|^Chercher les cellules/).click();
      await button(page, /^Freeze 3|^Geler 3/).waitFor();
    },
  },
  {
    name: "share-thawed",
    place: "page=refresh&task=share&frozen",
    async act(page) {
      await button(page, /^Thaw|^Dégeler/).click();
      await page
        .getByText(/are back|rétablies/)
        .first()
        .waitFor();
    },
  },
  { name: "repair", place: "page=refresh&task=repair" },
  {
    name: "repair-review",
    place: "page=refresh&task=repair",
    async act(page) {
      await button(page, /^Look for formulas|^Chercher les formules/).click();
      await button(page, /^Enter 3|^Ressaisir 3/).waitFor();
    },
  },
  {
    name: "settings",
    place: "page=settings",
    async act(page) {
      await button(page, /^Save and check|^Enregistrer et/).click();
      await page
        .getByText(/The feed answers|Le flux répond/)
        .first()
        .waitFor();
    },
  },
  {
    name: "settings-wrong",
    place: "page=settings&broken",
    async act(page) {
      await button(page, /^Save and check|^Enregistrer et/).click();
      await button(page, /^Close|^Fermer/).waitFor();
      await page.locator("[name=address]").fill("ftp://deals");
      await button(page, /^Save$|^Enregistrer$/).click();
      await page
        .getByText(/is not an address|n’est pas une adresse/)
        .first()
        .waitFor();
    },
  },
];
