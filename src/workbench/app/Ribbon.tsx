import { useState } from "react";
import { localized } from "../manifest/addin";
import type { RibbonControl, RibbonGroup } from "../manifest/addin";
import { useObservable } from "./observable";
import { words } from "./words";
import type { Workbench } from "./workbench";

/** The add-in's tabs, groups and buttons, as its manifest declares them. */
export function Ribbon({ workbench }: { workbench: Workbench }) {
  const { settings, hiddenTabs, disabled } = useObservable(workbench.state);
  const text = words[settings.language];
  const groups = workbench.addin.groups.filter(({ tab }) => !hiddenTabs.has(tab.id));
  const tabs = [...new Set(groups.map(({ tab }) => tab.id))];
  const [chosen, choose] = useState(tabs[0]);
  if (tabs.length === 0) return null;
  const current = chosen !== undefined && tabs.includes(chosen) ? chosen : tabs[0];
  const labelOf = (id: string) => {
    const own = groups.find(({ tab }) => tab.id === id)?.tab.label;
    return own
      ? localized(own, settings.language)
      : (text.tabs[id as keyof typeof text.tabs] ?? id.replace(/^Tab/, ""));
  };
  return (
    <div className="ribbon">
      <div className="ribbon-tabs" role="tablist" aria-label={text.ribbon}>
        {tabs.map((id) => (
          <button key={id} type="button" role="tab" aria-selected={id === current} onClick={() => choose(id)}>
            {labelOf(id)}
          </button>
        ))}
      </div>
      <div className="ribbon-groups" role="tabpanel">
        {groups
          .filter(({ tab }) => tab.id === current)
          .map((group) => (
            <Group key={group.id} workbench={workbench} group={group} disabled={disabled} />
          ))}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly workbench: Workbench;
  readonly group: RibbonGroup;
  readonly disabled: ReadonlySet<string>;
}

function Group({ workbench, group, disabled }: GroupProps) {
  const { language } = useObservable(workbench.state).settings;
  const label = localized(group.label, language);
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">
        {group.controls.map((control) => (
          <button
            key={control.id}
            type="button"
            disabled={disabled.has(control.id)}
            aria-label={localized(control.label, language)}
            aria-describedby={`tip-${control.id}`}
            onClick={() => void workbench.press(control)}
          >
            <img src={iconFor(control, 32)} alt="" width={32} height={32} />
            <span>{localized(control.label, language)}</span>
            <span className="tip" role="tooltip" id={`tip-${control.id}`}>
              <strong>{localized(control.tip.title, language)}</strong>
              {localized(control.tip.text, language)}
            </span>
          </button>
        ))}
      </div>
      <span className="ribbon-label" aria-hidden="true">
        {label}
      </span>
    </div>
  );
}

/** The smallest icon that is sharp at this size on this screen. */
function iconFor({ icons }: RibbonControl, size: number): string | undefined {
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  const best = sizes.find((candidate) => candidate >= size * window.devicePixelRatio) ?? sizes.at(-1);
  return best === undefined ? undefined : icons[best];
}
