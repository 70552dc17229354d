import { fill } from "../../text/fill";
import { inLanguage } from "../../text/language";
import { paneSettingTexts } from "../../text/paneSettings";
import type { Diagnostics } from "../../workbook/diagnostics";
import { CopyButton } from "../parts/CopyButton";
import { Headline } from "../parts/Headline";
import { Note } from "../parts/Note";
import { Section } from "../parts/Section";

/** Versions and abilities, to read and to copy into a message. */
export function About({ diagnostics }: { diagnostics: Diagnostics }) {
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
        ]}
      />
      <Note>{fill(text.sets, { sets: sets.join(", ") })}</Note>
      <CopyButton label={text.copy} said={text.copied} words={reportOf(diagnostics)} />
    </Section>
  );
}

/** In English, whatever the pane speaks: it is read by those who help. */
function reportOf({ gigadeal, excel, platform, language, sets }: Diagnostics): string {
  return [
    `Gigadeal ${gigadeal}`,
    `Excel ${excel} (${platform}), ${language}`,
    `Sets: ${sets.join(", ")}`,
    `Browser: ${navigator.userAgent}`,
  ].join("\n");
}
