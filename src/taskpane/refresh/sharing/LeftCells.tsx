import { MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { inLanguage } from "../../../text/language";
import { paneSharingTexts } from "../../../text/paneSharing";
import type { LeftLive } from "../../../workbook/sharing/freeze";
import type { ListedCell } from "../../../workbook/sharing/listed";
import type { LeftFrozen } from "../../../workbook/sharing/thaw";
import { makeStyles } from "../../shell/styles";
import { CellList } from "./CellList";

const styles = makeStyles({
  left: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** Cells that stay as they are, and why. Nothing where there are none. */
export function LeftCells({ cells }: { cells: readonly (ListedCell & { readonly reason: LeftLive | LeftFrozen })[] }) {
  const text = inLanguage(paneSharingTexts);
  if (cells.length === 0) return null;
  return (
    <div className={styles.left}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text.stays}</MessageBarBody>
      </MessageBar>
      <CellList cells={cells.map(({ reason, ...cell }, at) => ({ ...cell, key: String(at), remark: text[reason] }))} />
    </div>
  );
}
