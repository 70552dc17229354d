import { useState } from "react";
import { useObservable } from "./observable";
import type { Settings } from "./settings";
import { words } from "./words";
import type { Workbench } from "./workbench";

/** What the workbench can pretend: another language, another theme, another Excel. */
export function Switches({ workbench }: { workbench: Workbench }) {
  const { settings } = useObservable(workbench.state);
  const text = words[settings.language];
  const [cellEditing, setCellEditing] = useState(workbench.host?.faults.cellEditing ?? false);
  const choice = <Name extends keyof Settings>(name: Name, label: string, options: Record<Settings[Name], string>) => (
    <label>
      {label}
      <select
        value={settings[name]}
        onChange={(event) => workbench.change({ [name]: event.target.value as Settings[Name] })}
      >
        {Object.entries<string>(options).map(([value, shown]) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="switches" tabIndex={-1}>
      {choice("language", text.language, { "en-US": "English (United States)", "fr-FR": "Français (France)" })}
      {choice("theme", text.theme, text.themes)}
      {choice("blanks", text.blanks, text.blankKinds)}
      <label className="switch">
        <input
          type="checkbox"
          checked={cellEditing}
          onChange={({ target }) => {
            if (workbench.host) workbench.host.faults.cellEditing = target.checked;
            setCellEditing(target.checked);
          }}
        />
        {text.cellEditing}
      </label>
    </div>
  );
}
