/** The template that compares the vendors of all contracts in the register. */
import { catalogueWords } from "../../text/templates/catalogue";
import type { Template } from "../template";

export const vendorDiversification: Template = {
  card: {
    title: catalogueWords("vendorsTitle"),
    description: catalogueWords("vendorsDescription"),
    deal: "none",
    dealTypes: [],
    fields: ["firstYear", "lastYear", "view"],
  },
  picture: "vendor-diversification.png",
  preview: null,
  model: async () => (await import("./vendors")).vendorModel,
};
