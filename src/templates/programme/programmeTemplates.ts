/** The templates of the programme model: Stargate, and any other capital programme. */
import { catalogueWords } from "../../text/templates/catalogue";
import type { Model, Template } from "../template";
import { programmePreview, stargatePreview } from "./programmePreview";

const dealTypes = ["programme"] as const;
const fields = ["total", "start", "end", "scenario", "gigawatts", "discountRate"] as const;

const loadModel = (kind: "stargate" | "programme") => async (): Promise<Model> => {
  const { programmeModel } = await import("./programme");
  return (request, register) => programmeModel(request, register, kind);
};

export const stargate: Template = {
  card: {
    title: catalogueWords("stargateTitle"),
    description: catalogueWords("stargateDescription"),
    deal: { fixed: "stargate" },
    dealTypes,
    fields,
  },
  picture: "stargate.png",
  preview: stargatePreview,
  model: loadModel("stargate"),
};

export const capitalProgramme: Template = {
  card: {
    title: catalogueWords("programmeTitle"),
    description: catalogueWords("programmeDescription"),
    deal: "choose",
    dealTypes,
    fields,
  },
  picture: "capital-programme.png",
  preview: programmePreview,
  model: loadModel("programme"),
};
