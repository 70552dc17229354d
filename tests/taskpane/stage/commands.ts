/** Commands as the pane's tests need them: they answer without Excel, and each can be replaced. */
import type { Registry } from "../../../src/commands/registry";
import type { Command, Progress } from "../../../src/commands/command";

type Answers = { [Id in keyof Registry]?: Awaited<ReturnType<Registry[Id]["load"]>>["run"] };

/** A registry in which every command that is not given fails the test that calls it, by name. */
export function commandsWith(answers: Answers): Registry {
  return new Proxy({} as Registry, {
    get(_, id: string) {
      const run = (answers as Record<string, Command<unknown, unknown>["run"] | undefined>)[id];
      if (!run) throw new Error(`the test has no command ${id}`);
      return { load: () => Promise.resolve({ run }) };
    },
  });
}

/** Steps of a slow command that can be cancelled between them. */
export async function inSteps(steps: readonly string[], each: number, { report, signal }: Progress): Promise<void> {
  for (const [at, step] of steps.entries()) {
    report(step, at, steps.length);
    await new Promise((resolve) => setTimeout(resolve, each));
    if (signal.aborted) throw new Error("cancelled");
  }
}
