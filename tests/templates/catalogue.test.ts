import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { catalogue, templates } from "../../src/templates/catalogue";

const pictures = path.join(__dirname, "../../assets/pictures/templates");

describe("The catalogue of templates", () => {
  it("shows the templates in this order", () =>
    expect(templates.map(({ id }) => id)).toEqual([
      "oracle-contract",
      "stargate",
      "vendor-diversification",
      "deal-register",
      "compute-contract",
      "capital-programme",
    ]));

  it.each(Object.entries(catalogue))("has the picture of %s, which `npm run pictures` takes", (_, { picture }) =>
    expect(existsSync(path.join(pictures, picture)) ? picture : `${picture} is missing`).toBe(picture),
  );

  it("has no picture that no template shows", () =>
    expect(readdirSync(pictures).sort()).toEqual(
      Object.values(catalogue)
        .map(({ picture }) => picture)
        .sort(),
    ));

  it.each(templates)("previews $id exactly where its form asks for a total", ({ id, fields }) =>
    expect(catalogue[id].preview !== null).toBe(fields.includes("total")),
  );
});
