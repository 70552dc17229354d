import { Field, Input, Select } from "@fluentui/react-components";
import { fields, type FieldId } from "../../templates/fields";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { paneTemplateTexts } from "../../text/paneTemplates";
import { currencySymbol, unitOf } from "../format/amounts";
import { tabularFigures } from "../shell/theme";
import { usePane } from "../shell/pane";

export interface ChoiceFieldProps {
  readonly id: FieldId;
  readonly value: string;
  readonly currency: string;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  onChange(value: string): void;
  onLeave(): void;
}

/** One input of a template's form: a list for a keyword, else a text with its unit. */
export function ChoiceField({ id, value, currency, problem, hint, onChange, onLeave }: ChoiceFieldProps) {
  const { locale, preferences } = usePane();
  const { kind, label, options } = fields[id];
  const words = { ...inLanguage(paneTexts), ...inLanguage(paneTemplateTexts) };
  const unit = {
    amount: `${unitOf(preferences.scale)} ${currencySymbol(currency, locale)}`.trim(),
    rate: "%",
    gigawatts: words.gigawatts,
    term: "",
    year: "",
    keyword: "",
  }[kind];
  const common = { id: `choice-${id}`, name: id, value, onBlur: onLeave };

  return (
    <Field label={inLanguage(label)} validationMessage={problem} hint={hint}>
      {kind === "keyword" ? (
        <Select {...common} onChange={(_, data) => onChange(data.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {inLanguage(option.label)}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          {...common}
          autoComplete="off"
          inputMode={kind === "term" ? "text" : "decimal"}
          input={{ style: { ...tabularFigures, minWidth: 0, textAlign: unit ? "right" : "left" } }}
          contentAfter={unit || undefined}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}
