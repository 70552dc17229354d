import { pause, startAddin } from "./addin";
import { loadOffice, openWindow } from "../../../src/workbench/window/officeWindow";
import { installDialogHost } from "../../../src/workbench/office/dialogHost";

const url = "https://localhost:3000/dialog.html";

describe("Dialogs", () => {
  async function open() {
    const opened: unknown[] = [];
    const addin = await startAddin({ onDialog: (dialog) => opened.push(dialog) });
    const display = () =>
      new Promise<Office.AsyncResult<Office.Dialog>>((resolve) =>
        addin.window.Office.context.ui.displayDialogAsync(url, { width: 30, height: 20 }, resolve),
      );
    return { ...addin, opened, display };
  }

  it("a dialog is opened by the embedding page, once at a time", async () => {
    const { opened, display } = await open();
    const first = await display();
    const second = await display();
    expect(first.status).toBe("succeeded");
    expect(opened).toEqual([{ url, width: 30, height: 20 }]);
    expect(second.error.code).toBe(12007);
  });

  it("the dialog's page speaks to the add-in through its own office.js, and is answered", async () => {
    const { host, display } = await open();
    const { value: dialog } = await display();
    const heard: string[] = [];
    dialog.addEventHandler("dialogMessageReceived" as never, (event) =>
      heard.push("message" in event ? event.message : ""),
    );
    const page = openWindow({ origin: "https://localhost:3000" });
    installDialogHost(page, { dialogs: host.dialogs });
    await loadOffice(page);
    const answers: string[] = [];
    page.Office.context.ui.addHandlerAsync("dialogParentMessageReceived" as never, (event: { message: string }) =>
      answers.push(event.message),
    );
    await pause(20);
    page.Office.context.ui.messageParent("hello");
    await pause(20);
    dialog.messageChild("welcome");
    await pause(20);
    expect(heard).toEqual(["hello"]);
    expect(answers).toEqual(["welcome"]);
    page.close();
  });

  it("the add-in hears when the user closes the dialog, and can open another", async () => {
    const { host, opened, display } = await open();
    const { value: dialog } = await display();
    const closed: number[] = [];
    dialog.addEventHandler("dialogEventReceived" as never, (event) => closed.push("error" in event ? event.error : 0));
    host.dialogs.closedByUser();
    await pause(20);
    expect(closed).toHaveLength(1);
    await display();
    expect(opened).toHaveLength(2);
  });

  it("the add-in closes its dialog", async () => {
    const { host, display } = await open();
    const { value: dialog } = await display();
    dialog.close();
    expect(host.dialogs.current).toBeNull();
  });
});
