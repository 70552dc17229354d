import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { dealFields, type FieldKind, type FormField } from "../../../ledger/record/dealFields";
import { makeStyles } from "../../shell/styles";
import { tabularFigures } from "../../shell/theme";

const styles = makeStyles({
  box: { width: "100%", minWidth: 0 },
  input: { ...tabularFigures, minWidth: 0, width: "100%" },
  unit: { whiteSpace: "nowrap" },
});

/** The ledger takes names of 255 characters and texts of 2,000. */
const longest: Readonly<Partial<Record<FieldKind, number>>> = { text: 2000, url: 2000, currency: 3 };

export interface DealFieldInputProps {
  readonly name: FormField;
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

/** One input of the form: a list, a name or a figure, or a text of several lines. */
export function DealFieldInput({ name, label, value, required, problem, hint, options, ...more }: DealFieldInputProps) {
  const { before, after, onChange, onLeave } = more;
  const { kind } = dealFields[name];
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
      ) : kind === "text" ? (
        <Textarea {...common} maxLength={longest.text} resize="vertical" onChange={change} />
      ) : (
        <Input
          {...common}
          autoComplete="off"
          maxLength={longest[kind] ?? 255}
          input={{ className: styles.input }}
          contentBefore={unit(before)}
          contentAfter={unit(after)}
          onChange={change}
        />
      )}
    </Field>
  );
}
