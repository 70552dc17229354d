import { useId, useState, type SyntheticEvent } from "react";
import { Button, Field, Input, Link, tokens } from "@fluentui/react-components";
import { TableCellCenterRegular } from "@fluentui/react-icons/svg/table-cell-center";
import { runById } from "../../commands/registry";
import { functionName } from "../../templates/sheet/functionName";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneFunctionTexts } from "../../text/paneFunctions";
import { wordProblem } from "../../text/problemWords";
import { Formula } from "../parts/Formula";
import { Note } from "../parts/Note";
import { RunBar } from "../parts/RunBar";
import { Section } from "../parts/Section";
import { Success } from "../parts/Success";
import { Page } from "../shell/Page";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { formulaOf, readArgument } from "./argument";
import type { FunctionHelp, Parameter } from "./metadata";
import { ResultView } from "./ResultView";
import { useLiveResult } from "./useLiveResult";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  form: { display: "contents" },
  box: { width: "100%", minWidth: 0 },
  formula: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** A function to fill in: its arguments, its result while they are typed, and Insert. */
export function FunctionForm({ help }: { help: FunctionHelp }) {
  const { locale } = usePane();
  const [typed, setTyped] = useState<readonly string[]>(() => help.parameters.map(() => ""));
  const text = inLanguage(paneFunctionTexts);
  const given = typed.map((one) => readArgument(one, locale));
  const formula = formulaOf(functionName(help.name), given);
  const { run, start, ...entering } = useCommand("enterFormula", (input) => input.formula === formula);
  const result = useLiveResult(help, given, formula);
  const missing = help.parameters.filter(({ optional }, at) => !optional && given[at]?.kind === "omitted");
  const type = (at: number, value: string) =>
    setTyped((before) => before.map((one, own) => (own === at ? value : one)));

  function insert(event: SyntheticEvent) {
    event.preventDefault();
    if (missing.length === 0) void start({ formula, replace: false });
    else (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[name="${missing[0]?.name}"]`)?.focus();
  }

  return (
    <form className={styles.form} noValidate onSubmit={insert}>
      <Page
        title={help.name}
        lead={help.description}
        back={{ label: text.title, place: { page: "functions" } }}
        foot={
          <>
            <RunBar
              quick
              run={run}
              {...entering}
              remedies={{ cellTaken: { label: text.replace, act: () => void start({ formula, replace: true }) } }}
            />
            {run.state === "done" && <Success>{fill(text.inserted, { formula, address: run.value.address })}</Success>}
            <Button type="submit" appearance="primary">
              {text.insert}
            </Button>
          </>
        }
      >
        {help.parameters.length > 0 && (
          <Section title={text.arguments}>
            <Note>{text.argumentsHelp}</Note>
            {help.parameters.map((parameter, at) => (
              <ArgumentField
                key={parameter.name}
                parameter={parameter}
                value={typed[at] ?? ""}
                onChange={(value) => type(at, value)}
              />
            ))}
          </Section>
        )}
        <Section title={text.result}>
          {result ? (
            <ResultView result={result} />
          ) : (
            <Note>{fill(text.missing, { names: missing.map(({ name }) => name).join(", ") })}</Note>
          )}
          <p className={styles.formula} aria-label={text.formula} role="note">
            <Formula>{formula}</Formula>
          </p>
          <Link href={help.helpUrl} target="_blank" rel="noreferrer">
            {text.reference}
          </Link>
        </Section>
      </Page>
    </form>
  );
}

interface ArgumentFieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  onChange(value: string): void;
}

/** One argument: typed, chosen from its words, or taken from the cells selected in the sheet. */
function ArgumentField({ parameter, value, onChange }: ArgumentFieldProps) {
  const { runs, announce } = usePane();
  const [problem, setProblem] = useState<string | undefined>();
  const suggestions = useId();
  const text = inLanguage(paneFunctionTexts);
  const { name, description, optional } = parameter;

  async function pick() {
    const outcome = await runById(runs.commands, "readSelection", undefined);
    if (!outcome.ok) {
      setProblem(wordProblem(outcome.problem));
      return;
    }
    setProblem(undefined);
    onChange(outcome.value.address);
    announce(fill(text.picked, { name, address: outcome.value.address }));
  }

  return (
    <Field
      label={optional ? fill(text.optional, { name }) : name}
      required={!optional}
      hint={description}
      validationMessage={problem}
    >
      <Input
        name={name}
        value={value}
        autoComplete="off"
        spellCheck={false}
        list={parameter.suggestions.length > 0 ? suggestions : undefined}
        className={styles.box}
        input={{ className: styles.box }}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <>
            <Button
              appearance="transparent"
              size="small"
              icon={<TableCellCenterRegular aria-hidden />}
              aria-label={fill(text.pick, { name })}
              title={fill(text.pick, { name })}
              onClick={() => void pick()}
            />
            {parameter.suggestions.length > 0 && (
              <datalist id={suggestions}>
                {parameter.suggestions.map((word) => (
                  <option key={word} value={word} />
                ))}
              </datalist>
            )}
          </>
        }
      />
    </Field>
  );
}
