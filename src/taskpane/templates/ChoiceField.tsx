import type { ReactNode } from "react";
import { Field, Input, Select } from "@fluentui/react-components";
import { fields, type FieldId } from "../../templates/fields";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { amountUnit } from "../format/amounts";
import { usePane } from "../shell/pane";
import { tabularFigures } from "../shell/theme";
import { makeStyles, mergeClasses } from "../shell/styles";

export interface ChoiceFieldProps {
  readonly id: FieldId;
  readonly value: string;
  readonly currency: string;
  readonly problem?: string | undefined;
  /** Where the ledger's figure comes from, or how to type one. */
  readonly hint?: ReactNode;
  onChange(value: string): void;
  onLeave(): void;
}

const styles = makeStyles({
  box: { width: "100%", minWidth: 0 },
  input: { ...tabularFigures, minWidth: 0, width: "100%" },
  unit: { whiteSpace: "nowrap" },
  number: { textAlign: "right" },
});

/** One input of a template's form: a list for a keyword, else a text with its unit. */
export function ChoiceField({ id, value, currency, problem, hint, onChange, onLeave }: ChoiceFieldProps) {
  const { kind, label, options } = fields[id];
  const { before, after } = useUnit(id, currency);
  const common = { name: id, value, onBlur: onLeave, className: styles.box };

  return (
    <Field label={inLanguage(label)} validationMessage={problem} hint={hint ? { children: hint } : undefined}>
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
          input={{ className: mergeClasses(styles.input, after !== "" && styles.number) }}
          contentBefore={before ? { children: before, className: styles.unit } : undefined}
          contentAfter={after ? { children: after, className: styles.unit } : undefined}
          onChange={(_, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
}

function useUnit(id: FieldId, currency: string): { before: string; after: string } {
  const { locale, preferences } = usePane();
  switch (fields[id].kind) {
    case "amount":
      return amountUnit(currency, locale, preferences.scale);
    case "rate":
      return { before: "", after: "%" };
    case "gigawatts":
      return { before: "", after: inLanguage(paneTexts).gigawatts };
    default:
      return { before: "", after: "" };
  }
}
