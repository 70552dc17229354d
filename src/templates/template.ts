/** A template: its card, its picture, its preview, and the model that is loaded when it is inserted. */
import type { DealType } from "../ledger/record/deal";
import type { Bilingual } from "../text/language";
import type { Choices, FieldId } from "./fields";
import type { Preview } from "./preview";
import type { PlanRequest } from "./request";
import type { Book } from "./sheet/book";
import type { LinkedRegister } from "./sheet/linkedRegister";

/** What the gallery and the form show of a template. */
export interface Card {
  readonly title: Bilingual<string>;
  readonly description: Bilingual<string>;
  /** The types of deal it can model; none where it models no single deal. */
  readonly dealTypes: readonly DealType[];
  /** The deal it is made for; "choose" lets the user choose one of `dealTypes` or none; "none" asks for no deal. */
  readonly deal: { readonly fixed: string } | "choose" | "none";
  /** What the form asks, in its order. */
  readonly fields: readonly FieldId[];
}

/**
 * Writes a model.
 *
 * @param register  the workbook's deal register, which linked figures are read from
 */
export type Model = (request: PlanRequest, register: LinkedRegister) => Book;

/** @returns null where the choices do not (yet) make a schedule, or where only the sheet can draw it */
export type PreviewOf = (choices: Choices) => Preview | null;

export interface Template {
  readonly card: Card;
  /** File in assets/pictures/templates. */
  readonly picture: string;
  /** null where the form shows no schedule. */
  readonly preview: PreviewOf | null;
  /** Loads the model, which is too large to load with the pane; null where the template is the deal register alone. */
  readonly model: (() => Promise<Model>) | null;
}
