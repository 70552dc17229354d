import { usePane } from "../shell/pane";
import { RepairPage } from "./sharing/RepairPage";
import { SharePage } from "./sharing/SharePage";
import { SourcePage } from "./SourcePage";

/** What keeps a workbook in order besides a refresh, on pages that are loaded when they are asked for. */
export function WorkbookTasks() {
  const { place } = usePane();
  if (place.task === "source") return <SourcePage />;
  return place.task === "repair" ? <RepairPage /> : <SharePage />;
}
