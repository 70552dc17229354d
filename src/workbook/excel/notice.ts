/** A small window over Excel, for a ribbon command that has something to say where no pane is open. */
import { language } from "../../text/language";

export interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Percent of the screen. The page scrolls when the words need more. */
const size = { width: 30, height: 32 };

/** Shows a notice; resolves when it stands there. Excel shows one such window at a time and refuses a second. */
export function showNotice({ title, lines }: Notice): Promise<void> {
  const address = new URL("notice.html", document.baseURI);
  address.hash = new URLSearchParams([
    ["language", language()],
    ["title", title],
    ...lines.map((line) => ["line", line]),
  ]).toString();
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(address.href, { ...size, displayInIframe: true }, ({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}
