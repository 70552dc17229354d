import { french } from "../../src/text/french";

describe("French typesetting", () => {
  it.each([
    ["Source : {source}", "Source\u00a0: {source}"],
    ["ouvrez « Modèles » ; puis", "ouvrez «\u00a0Modèles\u00a0»\u00a0; puis"],
    ["à 25 % par an !", "à 25\u00a0% par an\u00a0!"],
    ["https://deals.example.com", "https://deals.example.com"],
    ["Rien n’a changé.", "Rien n’a changé."],
  ])("never parts a sign from its word: %s", (typed, set) => expect(french({ text: typed })).toEqual({ text: set }));
});
