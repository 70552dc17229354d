/**
 * The add-in's entry, loaded by Excel with taskpane.html: functions and commands at once, the pane when it is shown.
 * Nothing heavy may be imported here: a workbook full of functions waits for this file.
 */
import { associateCommands } from "./commands/ribbon";
import { customFunctions } from "./functions";
import { setStoredReader } from "./ledger/memory";
import { fill } from "./text/fill";
import { inLanguage, languageOf, setLanguage } from "./text/language";
import { openingTexts } from "./text/opening";
import { displayLanguage, excelReady } from "./workbook/excel/startup";

for (const [id, run] of Object.entries(customFunctions)) CustomFunctions.associate(id, run);

setStoredReader(async () => {
  await excelReady();
  return (await import("./workbook/register/storedLedgerParts")).readStoredLedger();
});

/** The shared runtime's page may be loaded unseen, for its functions only: the pane waits until somebody can see it. */
function whenShown(element: Element, show: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    show();
  });
  observer.observe(element);
}

/** Loads the pane; where that fails, its place says so, with a button to try again. */
async function showPane(root: HTMLElement): Promise<void> {
  try {
    await (await import("./taskpane")).mountPane(root);
  } catch (error) {
    const words = document.createElement("p");
    words.setAttribute("role", "alert");
    words.textContent = fill(inLanguage(openingTexts).partNotLoaded, { detail: String(error) });
    const again = document.createElement("button");
    again.textContent = inLanguage(openingTexts).tryAgain;
    again.onclick = () => void showPane(root);
    const notice = document.createElement("div");
    notice.className = "failed";
    notice.append(words, again);
    root.replaceChildren(notice);
  }
}

async function start(): Promise<void> {
  await excelReady();
  setLanguage(languageOf(displayLanguage()));
  associateCommands();
  const root = document.getElementById("pane");
  if (root === null) throw new Error('taskpane.html has no element with the id "pane"');
  void import("./commands/refresh/watchFeed").then(({ watchFeed }) => watchFeed()).catch(() => undefined); // nobody asked for it just now
  whenShown(root, () => void showPane(root));
}

void start();
