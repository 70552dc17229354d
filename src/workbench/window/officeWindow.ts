/** A window just large enough for the real, unmodified office.js, without a browser. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";

const library = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** What office.js defines in its window. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OfficeRuntime: typeof OfficeRuntime;
  readonly CustomFunctions: typeof CustomFunctions;
}

export interface OfficeWindow extends OfficeGlobals {
  readonly external: object;
  readonly sessionStorage: Storage;
  /** Ends what office.js still waits for. */
  close(): void;
}

export interface OfficeWindowOptions {
  /** Of this window's own location. */
  readonly origin: string;
  readonly fetch?: typeof fetch;
}

const scripts = new Map<string, vm.Script>();

/** What jestEnvironment.cjs lends: scripts compiled once for all test files of a worker. */
const lent = globalThis as { compiledScript?: (file: string) => vm.Script };

/** Compiled once for all windows of a test file. */
function script(name: string): vm.Script {
  const known = scripts.get(name);
  if (known) return known;
  const file = join(library, name);
  const compiled = lent.compiledScript?.(file) ?? new vm.Script(readFileSync(file, "utf8"), { filename: file });
  scripts.set(name, compiled);
  return compiled;
}

/**
 * office.js sends function results in bundles, 200 ms after one another. Nothing depends on the length of these pauses,
 * so tests need not sit through them. Its time limits, which are longer, stay.
 */
const shortened = (delay: number) => (delay <= 1000 ? delay / 40 : delay);

/** The window before office.js is loaded in it: the host has to be installed first. */
export function openWindow({ origin, fetch: fetchIn }: OfficeWindowOptions): OfficeWindow {
  const stored = new Map<string, string>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, String(value)),
    removeItem: (key: string) => void stored.delete(key),
    get length() {
      return stored.size;
    },
    key: (index: number) => [...stored.keys()][index] ?? null,
  };
  const nothing = () => undefined;
  const window: Record<string, unknown> = {
    console,
    ...timers(),
    performance,
    URL,
    atob,
    btoa,
    crypto: globalThis.crypto,
    fetch: fetchIn ?? (() => Promise.reject(new Error("This window has no network"))),
    location: { href: `${origin}/`, origin, protocol: "https:", host: new URL(origin).host, search: "", hash: "" },
    name: "",
    status: "",
    opener: null,
    navigator: { userAgent: "node", appVersion: "node", language: "en-US" },
    history: {},
    external: {},
    sessionStorage: storage,
    localStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const self of ["window", "self", "top", "parent", "globalThis"]) window[self] = window;
  vm.createContext(window);
  window["document"] = documentFor(window, origin);
  return window as unknown as OfficeWindow;
}

/** Loads office.js, which loads its build for Excel on Windows by itself. */
export async function loadOffice(window: OfficeWindow): Promise<void> {
  script("office.js").runInContext(window);
  await window.Office.onReady();
}

/** The timers of a window, which end with it. */
function timers() {
  const running = new Set<ReturnType<typeof setTimeout>>();
  const started = (timer: ReturnType<typeof setTimeout>) => {
    running.add(timer);
    return timer;
  };
  const stop = (timer: ReturnType<typeof setTimeout>) => {
    running.delete(timer);
    clearTimeout(timer);
  };
  return {
    setTimeout(run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]) {
      const timer = started(
        setTimeout(() => {
          running.delete(timer);
          run(...args);
        }, shortened(delay)),
      );
      return timer;
    },
    setInterval: (run: () => void, delay: number) => started(setInterval(run, delay)),
    clearTimeout: stop,
    clearInterval: stop,
    close: () => running.forEach(stop),
  };
}

/** Knows of scripts only: office.js finds its own tag and adds others, which are then loaded. */
function documentFor(window: object, origin: string): object {
  const element = (tagName: string) => ({
    tagName,
    style: {},
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: () => undefined,
  });
  const source = `${origin}/office.js`;
  const officeTag = { src: source, attributes: {}, getAttribute: (name: string) => (name === "src" ? source : null) };
  const head = {
    appendChild(tag: { src: string; onload?: () => void; onerror?: (error: unknown) => void }) {
      setTimeout(() => {
        try {
          script(new URL(tag.src).pathname.slice(1)).runInContext(window);
          tag.onload?.();
        } catch (error) {
          tag.onerror?.(error);
        }
      });
    },
    removeChild: () => undefined,
  };
  return {
    readyState: "complete",
    cookie: "",
    URL: `${origin}/`,
    currentScript: officeTag,
    body: element("body"),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    createElement: element,
    getElementById: () => null,
    querySelectorAll: () => [],
    getElementsByTagName: (tag: string) => (tag.toLowerCase() === "script" ? [officeTag] : [head]),
  };
}
