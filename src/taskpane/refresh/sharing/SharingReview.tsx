import { Button } from "@fluentui/react-components";
import { inLanguage } from "../../../text/language";
import { counted, paneSharingTexts } from "../../../text/paneSharing";
import type { FreezePreview } from "../../../workbook/sharing/freeze";
import type { ThawPreview } from "../../../workbook/sharing/thaw";
import { Page } from "../../shell/Page";
import { CellList } from "./CellList";
import { LeftCells } from "./LeftCells";

interface SharingReviewProps {
  readonly freezes: boolean;
  readonly found: FreezePreview | ThawPreview;
  answer(goesAhead: boolean): void;
}

/** The cells that would become values, or would get their formulas back, and those that would not, for the user to agree. */
export function SharingReview({ freezes, found: { cells, left }, answer }: SharingReviewProps) {
  const text = inLanguage(paneSharingTexts);
  return (
    <Page
      takeFocus
      title={freezes ? text.reviewTitle : text.thawTitle}
      lead={freezes ? text.reviewLead : text.thawLead}
      foot={
        <>
          <Button appearance="primary" onClick={() => answer(true)}>
            {freezes
              ? counted(cells.length, text.freezeOne, text.freezeAll)
              : counted(cells.length, text.thawOne, text.thawAll)}
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
