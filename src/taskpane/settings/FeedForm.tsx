import { useEffect, useState, type SyntheticEvent } from "react";
import { Button, Checkbox, Field, Input, Select, tokens } from "@fluentui/react-components";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneSettingTexts } from "../../text/paneSettings";
import { wordProblem } from "../../text/problem";
import { lookIntervals, type FeedSettings } from "../../workbook/feedSettings";
import { Note } from "../parts/Note";
import { RunBar } from "../parts/RunBar";
import { Section } from "../parts/Section";
import { Success } from "../parts/Success";
import { usePane } from "../shell/pane";
import { useCommand } from "../shell/useCommand";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  box: { width: "100%", minWidth: 0 },
  check: { marginLeft: "-8px" },
  save: { alignSelf: "flex-start" },
});

/** Where deals are refreshed from, and how often Gigadeal looks for changes. */
export function FeedForm({ settings }: { settings: FeedSettings }) {
  const { announce } = usePane();
  const [feed, setFeed] = useState(settings);
  const { run, start, ...saving } = useCommand("saveFeedSettings");
  const text = inLanguage(paneSettingTexts);
  // How an earlier saving ended has been seen.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => saving.forget(), []);

  const addressProblem = run.state === "failed" && run.problem.key === "feedAddress" ? run.problem : null;
  const set = (change: Partial<FeedSettings>) => {
    saving.forget();
    setFeed((before) => ({ ...before, ...change }));
  };

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    const form = event.currentTarget;
    const ended = await start({ ...feed, address: feed.address?.trim() || null, token: feed.token?.trim() || null });
    if (ended.state === "failed" && ended.problem.key === "feedAddress") {
      announce(wordProblem(ended.problem));
      form.querySelector<HTMLElement>('[name="address"]')?.focus();
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)}>
      <Section title={text.feed}>
        <Field
          label={text.address}
          hint={text.addressHint}
          validationMessage={addressProblem ? wordProblem(addressProblem) : undefined}
        >
          <Input
            className={styles.box}
            name="address"
            type="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={feed.address ?? ""}
            onChange={(_, { value }) => set({ address: value })}
          />
        </Field>
        <Field label={text.token} hint={text.tokenHint}>
          <Input
            className={styles.box}
            name="token"
            type="password"
            autoComplete="off"
            value={feed.token ?? ""}
            onChange={(_, { value }) => set({ token: value })}
          />
        </Field>
        <Checkbox
          className={styles.check}
          label={text.keepToken}
          checked={feed.keepToken}
          onChange={(_, { checked }) => set({ keepToken: checked === true })}
        />
      </Section>
      <Section title={text.looking}>
        <Note>{text.lookingWhat}</Note>
        <Checkbox
          className={styles.check}
          label={text.lookOnOpening}
          checked={feed.lookOnOpening}
          onChange={(_, { checked }) => set({ lookOnOpening: checked === true })}
        />
        <Field label={text.lookEvery}>
          <Select
            className={styles.box}
            value={String(feed.lookEvery ?? "")}
            onChange={(_, { value }) => set({ lookEvery: value === "" ? null : Number(value) })}
          >
            <option value="">{text.never}</option>
            {lookIntervals.map((minutes) => (
              <option key={minutes} value={minutes}>
                {everyText(minutes)}
              </option>
            ))}
          </Select>
        </Field>
      </Section>
      {addressProblem === null && <RunBar quick run={run} {...saving} />}
      {run.state === "done" && <Success>{text.saved}</Success>}
      <Button className={styles.save} type="submit" appearance="primary">
        {text.save}
      </Button>
    </form>
  );
}

function everyText(minutes: number): string {
  const text = inLanguage(paneSettingTexts);
  if (minutes < 60) return fill(text.everyMinutes, { count: minutes });
  return minutes === 60 ? text.everyHour : fill(text.everyHours, { count: minutes / 60 });
}
