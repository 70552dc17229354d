/** The templates of the contract model: the Oracle contract, and any other compute contract. */
import { catalogueWords } from "../../text/templates/catalogue";
import type { Model, Template } from "../template";
import { computeContractPreview, oracleContractPreview } from "./contractPreview";

const dealTypes = ["cloud", "compute"] as const;
const fields = ["total", "start", "end", "profile", "scenario", "gigawatts", "discountRate"] as const;

const loadModel = (kind: "oracle" | "compute") => async (): Promise<Model> => {
  const { contractModel } = await import("./contract");
  return (request, register) => contractModel(request, register, kind);
};

export const oracleContract: Template = {
  card: {
    title: catalogueWords("oracleTitle"),
    description: catalogueWords("oracleDescription"),
    deal: { fixed: "openai-oracle-cloud" },
    dealTypes,
    fields,
  },
  picture: "oracle-contract.png",
  preview: oracleContractPreview,
  model: loadModel("oracle"),
};

export const computeContract: Template = {
  card: {
    title: catalogueWords("computeTitle"),
    description: catalogueWords("computeDescription"),
    deal: "choose",
    dealTypes,
    fields,
  },
  picture: "compute-contract.png",
  preview: computeContractPreview,
  model: loadModel("compute"),
};
