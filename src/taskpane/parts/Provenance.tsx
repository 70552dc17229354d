import { Link, tokens } from "@fluentui/react-components";
import type { Source, Status } from "../../ledger/record/deal";
import { withUnseenShown } from "../../ledger/record/unseenCharacters";
import { plainAddress } from "../../ledger/record/webAddress";
import { inLanguage } from "../../text/language";
import { paneTexts } from "../../text/pane";
import { formatDate } from "../format/dates";
import { usePane } from "../shell/pane";
import { StatusBadge } from "./StatusBadge";
import { makeStyles } from "../shell/styles";

const styles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  link: { fontSize: "inherit" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** How well a figure is known, since when, and who said so. */
export function Provenance({
  status,
  asOf,
  source,
}: {
  status: Status;
  asOf: string;
  source: Pick<Source, "publisher" | "url"> | null;
}) {
  const { locale } = usePane();
  return (
    <span className={styles.line}>
      <StatusBadge status={status} />
      {asOf && <span>{formatDate(asOf, locale)}</span>}
      {source && <SourceLink source={source} />}
    </span>
  );
}

/** The source's name, as a link where it has an address that a browser may open; beside it the host where it leads. */
export function SourceLink({ source }: { source: Pick<Source, "publisher" | "url"> }) {
  const name = <bdi>{withUnseenShown(source.publisher)}</bdi>;
  const address = source.url === null ? null : plainAddress(source.url);
  if (!address || !["https:", "http:"].includes(address.protocol)) return <span>{name}</span>;
  return (
    <span>
      <Link className={styles.link} href={address.href} target="_blank" rel="noreferrer">
        {name}
        <span className={styles.unseen}>{` (${inLanguage(paneTexts).opensInBrowser})`}</span>
      </Link>{" "}
      <bdi>({address.host})</bdi>
    </span>
  );
}
