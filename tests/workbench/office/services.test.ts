import { failure, pause, startAddin } from "./addin";
import { themes } from "../../../src/workbench/office/client/theme";
import { requirementSetsWith } from "../../../src/workbench/office/client/requirementSets";

describe("What office.js knows of its surroundings", () => {
  it("host, platform, languages and theme are the workbench's", async () => {
    const { window } = await startAddin({ displayLanguage: "fr-FR", contentLanguage: "de-DE", theme: themes.dark });
    const { context, HostType, PlatformType } = window.Office;
    expect(context.host).toBe(HostType.Excel);
    expect(context.platform).toBe(PlatformType.PC);
    expect(context.displayLanguage).toBe("fr-FR");
    expect(context.contentLanguage).toBe("de-DE");
    expect(context.officeTheme).toMatchObject(themes.dark);
  });

  it("the library's own ExcelApi 1.15 is supported, and nothing newer", async () => {
    const { window } = await startAddin();
    const { requirements } = window.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.1")).toBe(true);
  });

  it("a set that is taken away is missing, and its members fail", async () => {
    const { window, run } = await startAddin({ requirementSets: requirementSetsWith({ ExcelApi: "1.8" }) });
    expect(window.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(false);
    const error = await failure(
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").copyFrom("B1");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ApiNotFound");
  });

  it("settings are kept with the workbook", async () => {
    const { window, workbook } = await startAddin();
    const { settings } = window.Office.context.document;
    settings.set("feed", { url: "https://example.com" });
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    expect(JSON.parse(workbook.$settings.get("feed") ?? "")).toEqual({ url: "https://example.com" });
  });

  it("storage keeps what it is given", async () => {
    const { window } = await startAddin();
    await window.OfficeRuntime.storage?.setItem("key", "value");
    expect(await window.OfficeRuntime.storage?.getItem("key")).toBe("value");
  });
});

describe("The ribbon's commands", () => {
  it("a command is run, and known to be completed only when it says so", async () => {
    const { window, host } = await startAddin();
    const steps: string[] = [];
    window.Office.actions.associate("refresh", (event: Office.AddinCommands.Event) => {
      steps.push(`started by ${event.source.id}`);
      setTimeout(() => {
        steps.push("done");
        event.completed();
      }, 20);
    });
    await host.commands.run("refresh", "Refresh.Button");
    expect(steps).toEqual(["started by Refresh.Button", "done"]);
  });

  it("a button can be disabled by its id", async () => {
    const changes: unknown[] = [];
    const { window } = await startAddin({ onRibbonControl: (...change) => changes.push(change) });
    await window.Office.ribbon.requestUpdate({
      tabs: [{ id: "TabHome", groups: [{ id: "Group", controls: [{ id: "Refresh", enabled: false }] }] }],
    });
    expect(changes).toEqual([["Refresh", false]]);
  });
});

describe("The shared runtime's pane", () => {
  it("is shown and hidden by the add-in, which hears of it", async () => {
    const page: string[] = [];
    const { window } = await startAddin({
      onShowPane: () => page.push("shown"),
      onHidePane: () => page.push("hidden"),
    });
    const modes: string[] = [];
    await window.Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    await window.Office.addin.showAsTaskpane();
    await window.Office.addin.hide();
    await pause(20);
    expect(page).toEqual(["shown", "hidden"]);
    expect(modes).toEqual(["Taskpane", "Hidden"]);
  });

  it("the wish to be loaded with the document is kept with the document", async () => {
    const startup = { loadsWithDocument: false };
    const { window } = await startAddin({ startup });
    expect(await window.Office.addin.getStartupBehavior()).toBe("None");
    await window.Office.addin.setStartupBehavior(window.Office.StartupBehavior.load);
    expect(startup.loadsWithDocument).toBe(true);
    expect(await window.Office.addin.getStartupBehavior()).toBe("Load");
  });
});

describe("Events of the workbook", () => {
  it("reach a handler as long as it is registered", async () => {
    const { workbook, run } = await startAddin();
    const heard: string[] = [];
    const handler = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id");
      const registered = sheet.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      return registered;
    });
    expect(workbook.worksheets.sheets[0]?.registered).toBe(1);
    workbook.raise({ type: 10, target: "{Sheet1}", detail: { address: "A1", worksheetId: "{Sheet1}" } });
    workbook.raise({ type: 10, target: "{Other}", detail: { address: "B1", worksheetId: "{Other}" } });
    await pause(20);
    expect(heard).toEqual(["A1"]);
    handler.remove();
    await handler.context.sync();
    workbook.raise({ type: 10, target: "{Sheet1}", detail: { address: "C1", worksheetId: "{Sheet1}" } });
    await pause(20);
    expect(heard).toEqual(["A1"]);
    expect(workbook.worksheets.sheets[0]?.registered).toBe(0);
  });
});
