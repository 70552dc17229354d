import { Button } from "@fluentui/react-components";
import { inLanguage } from "../../../text/language";
import { counted, paneSharingTexts } from "../../../text/paneSharing";
import type { FreezePreview } from "../../../workbook/sharing/freeze";
import { Page } from "../../shell/Page";
import { CellList } from "./CellList";
import { LeftCells } from "./LeftCells";

/** The cells that would become values, and those that would not, for the user to agree. */
export function FreezeReview({ found, answer }: { found: FreezePreview; answer(goesAhead: boolean): void }) {
  const text = inLanguage(paneSharingTexts);
  const { cells, left } = found;
  return (
    <Page
      takeFocus
      title={text.reviewTitle}
      lead={text.reviewLead}
      foot={
        <>
          <Button appearance="primary" onClick={() => answer(true)}>
            {counted(cells.length, text.freezeOne, text.freezeAll)}
          </Button>
          <Button onClick={() => answer(false)}>{text.leave}</Button>
        </>
      }
    >
      <CellList cells={cells.map((cell) => ({ ...cell, key: `${cell.sheet}!${cell.address}` }))} />
      <LeftCells cells={left} />
    </Page>
  );
}
