/** The template that inserts the deal register alone, for models of the user's own. */
import { catalogueWords } from "../text/templates/catalogue";
import type { Template } from "./template";

export const dealRegister: Template = {
  card: {
    title: catalogueWords("registerTitle"),
    description: catalogueWords("registerDescription"),
    deal: "none",
    dealTypes: [],
    fields: [],
  },
  picture: "deal-register.png",
  preview: null,
  model: null,
};
