import { CommandRuns } from "../../src/taskpane/shell/commandRuns";
import { Problem } from "../../src/text/problem";
import { commandsWith } from "./stage/commands";

const input = { id: "{1}", name: "Model" };
const silent = () => undefined;

describe("a command that the pane runs", () => {
  it("is idle before, running with the step it reports, done after, and known to be this page's by its input", async () => {
    const said: string[] = [];
    const runs = new CommandRuns(
      commandsWith({
        goToSheet: (_, { report }) => {
          report("Looking for the sheet", 1, 2);
          return Promise.resolve();
        },
      }),
      (text) => said.push(text),
    );
    const states: string[] = [];
    runs.subscribe(() => states.push(runs.of("goToSheet").state));
    expect(runs.of("goToSheet").state).toBe("idle");
    expect(await runs.start("goToSheet", input)).toEqual({ state: "done", input, value: undefined });
    expect(states).toEqual(["running", "running", "done"]);
    expect(said).toEqual(["Looking for the sheet"]);
  });

  it("that fails keeps the problem, to be worded in the user's language", async () => {
    const runs = new CommandRuns(
      commandsWith({ goToSheet: () => Promise.reject(new Problem("sheetGone", { sheet: "Model" })) }),
      silent,
    );
    expect(await runs.start("goToSheet", input)).toMatchObject({
      state: "failed",
      problem: { key: "sheetGone", parameters: { sheet: "Model" } },
    });
  });

  it("whose code cannot be loaded fails with words, and can be tried again", async () => {
    let online = false;
    const commands = {
      ...commandsWith({}),
      goToSheet: {
        load: () =>
          online ? Promise.resolve({ run: () => Promise.resolve() }) : Promise.reject(new Error("chunk missing")),
      },
    };
    const runs = new CommandRuns(commands, silent);
    expect(await runs.start("goToSheet", input)).toMatchObject({ state: "failed", problem: { key: "partNotLoaded" } });
    online = true;
    expect(await runs.start("goToSheet", input)).toMatchObject({ state: "done" });
  });

  it("that is cancelled ends as cancelled, not as failed", async () => {
    const runs = new CommandRuns(
      commandsWith({
        goToSheet: (_, { signal }) =>
          new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("stopped")))),
      }),
      silent,
    );
    const ended = runs.start("goToSheet", input);
    await Promise.resolve();
    runs.cancel("goToSheet");
    expect(runs.of("goToSheet")).toMatchObject({ state: "running", cancelling: true });
    expect(await ended).toMatchObject({ state: "cancelled" });
  });

  it("is not started twice at the same time", async () => {
    let started = 0;
    const runs = new CommandRuns(
      commandsWith({
        goToSheet: () => {
          started += 1;
          return new Promise((resolve) => setTimeout(resolve));
        },
      }),
      silent,
    );
    await Promise.all([runs.start("goToSheet", input), runs.start("goToSheet", input)]);
    expect(started).toBe(1);
  });
});
