import type { OfficeWindow } from "./officeWindow";

const names = ["Office", "Excel", "OfficeExtension", "OfficeRuntime", "CustomFunctions"] as const;

/** Makes office.js's namespaces globals of the test; the function that comes back restores what was there before. */
export function lendGlobals(window: OfficeWindow, fetchStub: typeof fetch | undefined): () => void {
  const globals = globalThis as Record<string, unknown>;
  const lent: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, window[name]]));
  if (fetchStub) lent["fetch"] = fetchStub;
  const before = Object.keys(lent).map((name) => [name, globals[name]] as const);
  Object.assign(globals, lent);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete globals[name];
      else globals[name] = value;
    }
  };
}
