/** Between a template's choices, which are numbers in whole units, and the text in the form's inputs. */
import { fields, type Choices, type ChoiceValue, type FieldId } from "../../templates/fields";
import { divisorOf, type NumberScale } from "../format/amounts";
import { readNumber, writeNumber } from "../format/numberInput";
import { readTerm, writeTerm } from "../format/termInput";

/** The text in the form's inputs. */
export type FormText = Readonly<Partial<Record<FieldId, string>>>;

export interface Writing {
  readonly locale: string;
  readonly scale: NumberScale;
}

export function writeForm(choices: Choices, writing: Writing): FormText {
  return Object.fromEntries(
    Object.entries(choices).map(([field, value]) => [field, writeField(field as FieldId, value, writing)]),
  );
}

function writeField(field: FieldId, value: ChoiceValue, { locale, scale }: Writing): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  switch (fields[field].kind) {
    case "amount":
      return writeNumber(value / divisorOf[scale], locale);
    case "rate":
      return writeNumber(value * 100, locale);
    case "term":
      return writeTerm(value, locale);
    default:
      return writeNumber(value, locale);
  }
}

/** The choices that the form's text makes. Text that is not what the field asks stays text, for validation to name. */
export function readForm(text: FormText, writing: Writing): Choices {
  return Object.fromEntries(
    Object.entries(text).map(([field, typed]) => [field, readField(field as FieldId, typed, writing)]),
  );
}

function readField(field: FieldId, typed: string, { locale, scale }: Writing): ChoiceValue {
  const plain = typed.trim();
  if (plain === "") return null;
  const { kind } = fields[field];
  if (kind === "keyword") return plain;
  if (kind === "term") return readTerm(plain, locale) ?? readNumber(plain, locale) ?? plain;
  const value = readNumber(plain, locale);
  if (value === null) return plain;
  if (kind === "amount") return value * divisorOf[scale];
  return kind === "rate" ? value / 100 : value;
}
