/** The fields of the form, section by section, in the form's order. */
import { dealFields, fieldOf, type FormField } from "../../../ledger/record/dealFields";

export const formSections = ["parties", "figures", "whence"] as const;
export type FormSection = (typeof formSections)[number];

const isAsked = (name: string): name is FormField => fieldOf(name as FormField).form !== undefined;
const placeOf = (name: FormField) => dealFields[name].form;

/** In the form's order. */
export const formFields: readonly FormField[] = Object.keys(dealFields)
  .filter(isAsked)
  .sort(
    (one, other) =>
      formSections.indexOf(placeOf(one).section) - formSections.indexOf(placeOf(other).section) ||
      placeOf(one).at - placeOf(other).at,
  );

export const fieldsOfSection = (section: FormSection): readonly FormField[] =>
  formFields.filter((name) => placeOf(name).section === section);
