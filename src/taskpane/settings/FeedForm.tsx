import { useEffect, useState } from "react";
import { Button, Checkbox, Field, Input, Select, tokens } from "@fluentui/react-components";
import { originOf } from "../../ledger/record/webAddress";
import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneSettingTexts } from "../../text/paneSettings";
import { wordProblem } from "../../text/problemWords";
import { lookIntervals, type FeedSettings } from "../../workbook/refresh/feedSettings";
import { formatDate } from "../format/dates";
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
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Where deals are refreshed from, and how often Gigadeal looks for changes. */
export function FeedForm({ settings }: { settings: FeedSettings }) {
  const { announce, locale } = usePane();
  const [feed, setFeed] = useState(settings);
  // The origin that the token was typed for, null while none is typed.
  const [tokenOrigin, setTokenOrigin] = useState(originOf(settings.address));
  const [leftOrigin, setLeftOrigin] = useState<string | null>(null);
  const { run, start, ...saving } = useCommand("saveFeedSettings");
  const checking = useCommand("checkFeed");
  const text = inLanguage(paneSettingTexts);
  // How an earlier saving ended has been seen.
  useEffect(() => {
    saving.forget();
    checking.forget();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const addressProblem = run.state === "failed" && run.problem.key === "feedAddress" ? run.problem : null;
  const set = (change: Partial<FeedSettings>) => {
    saving.forget();
    checking.forget();
    setFeed((before) => ({ ...before, ...change }));
  };

  /** The token, unless it was typed for another server than the one of the address: then it is gone from the form, too. */
  function tokenForAddress(): string | null {
    const origin = originOf(feed.address?.trim() || null);
    const isOfAnother = Boolean(feed.token) && tokenOrigin !== null && tokenOrigin !== origin;
    if (!isOfAnother) return feed.token?.trim() || null;
    setLeftOrigin(origin === null ? null : tokenOrigin);
    setTokenOrigin(null);
    set({ token: null });
    return null;
  }

  async function save(form: HTMLFormElement): Promise<boolean> {
    checking.forget();
    const token = tokenForAddress();
    const ended = await start({ ...feed, address: feed.address?.trim() || null, token });
    if (ended.state === "failed" && ended.problem.key === "feedAddress") {
      announce(wordProblem(ended.problem));
      form.querySelector<HTMLElement>('[name="address"]')?.focus();
    }
    return ended.state === "done";
  }

  async function check(form: HTMLFormElement) {
    if (await save(form)) await checking.start();
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
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
            onBlur={tokenForAddress}
          />
        </Field>
        <Field
          label={text.token}
          hint={text.tokenHint}
          validationState={leftOrigin === null ? undefined : "warning"}
          validationMessage={leftOrigin === null ? undefined : fill(text.tokenOfAnother, { origin: leftOrigin })}
        >
          <Input
            className={styles.box}
            name="token"
            type="password"
            autoComplete="off"
            value={feed.token ?? ""}
            onChange={(_, { value }) => {
              setLeftOrigin(null);
              setTokenOrigin(originOf(feed.address?.trim() || null));
              set({ token: value });
            }}
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
      <RunBar {...checking} />
      {checking.run.state === "done" ? (
        <Success>
          {fill(text.feedAnswers, {
            deals: checking.run.value.deals,
            asOf: formatDate(checking.run.value.asOf, locale),
          })}
        </Success>
      ) : (
        run.state === "done" && checking.run.state === "idle" && <Success>{text.saved}</Success>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {text.save}
        </Button>
        <Button onClick={(event) => event.currentTarget.form && void check(event.currentTarget.form)}>
          {text.check}
        </Button>
      </div>
    </form>
  );
}

function everyText(minutes: number): string {
  const text = inLanguage(paneSettingTexts);
  if (minutes < 60) return fill(text.everyMinutes, { count: minutes });
  return minutes === 60 ? text.everyHour : fill(text.everyHours, { count: minutes / 60 });
}
