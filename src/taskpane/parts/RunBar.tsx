import { useEffect, useRef, useState } from "react";
import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, tokens } from "@fluentui/react-components";
import { commandLabels } from "../../text/commandLabels";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { wordProblem } from "../../text/problemWords";
import type { ProblemKey } from "../../text/problems";
import type { Run } from "../shell/commandRuns";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  // Within a step it creeps on, so that a long one does not look stuck.
  bar: {
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "6s" },
    "@media (prefers-reduced-motion: no-preference)": {
      "& .fui-ProgressBar__bar": { transitionDuration: "4s", transitionTimingFunction: "ease-out" },
    },
  },
});

export interface RunBarProps {
  readonly run: Run<unknown, unknown>;
  cancel(): void;
  forget(): void;
  /** It is done at once as a rule: progress is shown only when it takes longer than half a second. */
  readonly quick?: boolean;
  /** What can be done about a problem, besides reading it. */
  readonly remedies?: Partial<Record<ProblemKey, { readonly label: string; act(): void }>>;
}

/**
 * How a command is going: a bar that moves and can be stopped, what went wrong, that it was stopped. Nothing while
 * it is idle, and nothing when it is done: what a success looks like is the page's own matter.
 */
export function RunBar({ run, cancel, forget, quick = false, remedies }: RunBarProps) {
  const text = inLanguage(paneTexts);
  const stop = useRef<HTMLButtonElement>(null);
  const ended = useRef<HTMLDivElement>(null);
  const { announce } = usePane();
  const { state } = run;
  const said = state === "failed" ? wordProblem(run.problem) : state === "cancelled" ? text.cancelled : null;

  const remedy = state === "failed" ? remedies?.[run.problem.key] : undefined;

  const late = useTrueAfter(halfASecond, state === "running");
  const moving = state === "running" && (late || !quick);

  useEffect(() => {
    if (!moving) return;
    const before = document.activeElement;
    stop.current?.focus();
    return () => {
      // Who had the focus gets it back, unless something else takes it now.
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [moving]);
  useEffect(() => {
    if (said === null) return;
    announce(said);
    ended.current?.focus();
  }, [said, announce]);

  if (run.state === "running") {
    if (!moving) return null;
    const { id, step, cancelling, writing } = run;
    const doing = step?.text ?? inLanguage(commandLabels)[id];
    const value = step?.done !== undefined && step.of ? step.done / step.of : undefined;
    return (
      <div className={styles.progress}>
        <div className={styles.line}>
          <span>{cancelling ? text.cancelling : doing}</span>
          <Button ref={stop} size="small" disabledFocusable={cancelling || writing} onClick={cancel}>
            {text.cancel}
          </Button>
        </div>
        <ProgressBar className={styles.bar} value={value} aria-label={doing} />
      </div>
    );
  }
  if (said !== null) {
    return (
      <div ref={ended} tabIndex={-1}>
        <MessageBar intent={state === "failed" ? "error" : "info"} layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
          <MessageBarActions>
            {remedy && (
              <Button size="small" onClick={remedy.act}>
                {remedy.label}
              </Button>
            )}
            <Button size="small" onClick={forget}>
              {text.close}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </div>
    );
  }
  return null;
}

const halfASecond = 500;

/** True once something has been so for a while. */
function useTrueAfter(milliseconds: number, is: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [is, milliseconds]);
  return late;
}
