import { Field, Select } from "@fluentui/react-components";
import { inLanguage } from "../../text/language";
import { paneSettingTexts } from "../../text/paneSettings";
import type { NumberScale } from "../format/amounts";
import { Section } from "../parts/Section";
import { usePane } from "../shell/pane";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({ box: { width: "100%", minWidth: 0 } });

const scales: readonly NumberScale[] = ["billions", "millions", "units"];

/** The pane's language and how it writes amounts. Both apply at once. */
export function DisplaySettings() {
  const { preferences, setPreferences } = usePane();
  const text = inLanguage(paneSettingTexts);
  return (
    <Section title={text.display}>
      <Field label={text.language}>
        <Select
          className={styles.box}
          value={preferences.language ?? ""}
          onChange={(_, { value }) =>
            setPreferences({ ...preferences, language: value === "en" || value === "fr" ? value : null })
          }
        >
          <option value="">{text.asExcel}</option>
          <option value="en" lang="en">
            English
          </option>
          <option value="fr" lang="fr">
            Français
          </option>
        </Select>
      </Field>
      <Field label={text.scale}>
        <Select
          className={styles.box}
          value={preferences.scale}
          onChange={(_, { value }) =>
            setPreferences({ ...preferences, scale: scales.find((scale) => scale === value) ?? "billions" })
          }
        >
          {scales.map((scale) => (
            <option key={scale} value={scale}>
              {text[scale]}
            </option>
          ))}
        </Select>
      </Field>
    </Section>
  );
}
