import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneSettingTexts } from "../../text/paneSettings";
import type { Diagnostics } from "../../workbook/excel/diagnostics";
import { CopyButton } from "../parts/CopyButton";
import { Headline } from "../parts/Headline";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";
import type { RunOf } from "../shell/commandRuns";
import { useCommand } from "../shell/useCommand";

/** Versions, abilities and how the feed last answered, to read and to copy into a message. */
export function About({ diagnostics, hasOwnFeed }: { diagnostics: Diagnostics; hasOwnFeed: boolean }) {
  const { run } = useCommand("checkFeed");
  const text = inLanguage(paneSettingTexts);
  const { gigadeal, excel, platform, language, sets } = diagnostics;
  return (
    <Section title={text.about}>
      <Headline
        figures={[
          { name: text.version, value: gigadeal },
          { name: text.excel, value: excel },
          { name: text.platform, value: platform },
          { name: text.excelLanguage, value: language },
          { name: text.feedStatus, value: hasOwnFeed ? text.feedOwn : text.feedBundled, note: feedText(run) },
        ]}
      />
      <Note>{fill(text.sets, { sets: sets.join(", ") })}</Note>
      <CopyButton label={text.copy} said={text.copied} words={reportOf(diagnostics, hasOwnFeed, run)} />
    </Section>
  );
}

function feedText(run: RunOf<"checkFeed">): string | undefined {
  const text = inLanguage(paneSettingTexts);
  if (run.state === "done") return fill(text.feedChecked, { deals: run.value.deals });
  return run.state === "failed" ? text.feedFailed : undefined;
}

/** In English, whatever the pane speaks: it is read by those who help. The feed's address may be a secret, so it is left out. */
function reportOf(
  { gigadeal, excel, platform, language, sets }: Diagnostics,
  hasOwnFeed: boolean,
  run: RunOf<"checkFeed">,
): string {
  const answered =
    run.state === "done"
      ? `${run.value.deals} deals as of ${run.value.asOf}`
      : run.state === "failed"
        ? run.problem.key
        : "not checked";
  return [
    `Gigadeal ${gigadeal}`,
    `Excel ${excel} (${platform}), ${language}`,
    `Sets: ${sets.join(", ")}`,
    `Feed: ${hasOwnFeed ? "own address" : "bundled"}, ${answered}`,
    `Browser: ${navigator.userAgent}`,
  ].join("\n");
}
