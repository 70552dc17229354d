import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { makeStyles } from "../../shell/styles";
import { tabularFigures } from "../../shell/theme";
import type { DealField } from "./dealText";

const styles = makeStyles({
  box: { width: "100%", minWidth: 0 },
  input: { ...tabularFigures, minWidth: 0, width: "100%" },
  unit: { whiteSpace: "nowrap" },
});

/** The ledger takes names of 255 characters and notes of 2,000. */
const longest: Readonly<Partial<Record<DealField, number>>> = { note: 2000, url: 2000, currency: 3 };

export interface DealFieldInputProps {
  readonly name: DealField;
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly problem: string | undefined;
  readonly hint?: string;
  /** A list to choose from, in place of a text. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly before?: string;
  readonly after?: string;
  onChange(value: string): void;
  onLeave(): void;
}

/** One input of the form: a list, a text, or the note's several lines. */
export function DealFieldInput({ name, label, value, required, problem, hint, options, ...more }: DealFieldInputProps) {
  const { before, after, onChange, onLeave } = more;
  const common = { name, value, className: styles.box, onBlur: onLeave };
  const change = (_: unknown, data: { readonly value: string }) => onChange(data.value);
  const unit = (children: string | undefined) => (children ? { children, className: styles.unit } : undefined);
  return (
    <Field label={label} required={required} validationMessage={problem} hint={problem ? undefined : hint}>
      {options ? (
        <Select {...common} onChange={change}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : name === "note" ? (
        <Textarea {...common} maxLength={longest.note} resize="vertical" onChange={change} />
      ) : (
        <Input
          {...common}
          autoComplete="off"
          maxLength={longest[name] ?? 255}
          input={{ className: styles.input }}
          contentBefore={unit(before)}
          contentAfter={unit(after)}
          onChange={change}
        />
      )}
    </Field>
  );
}
