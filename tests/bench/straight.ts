/**
 * A plan applied straight to the grid: the same writers, but each call goes to the workbench's object model at once, as
 * if there were no office.js, no requests and nothing to read them with.
 */
import type { Workbook } from "../../src/workbench/excel/workbook";
import type { HostObject } from "../../src/workbench/office/protocol/hostObject";

const TARGET = Symbol("target");

/** What writers know of Excel's request context. */
export function straightTo(workbook: Workbook): Excel.RequestContext {
  const context = {
    workbook: wrapped(workbook),
    application: wrapped(workbook.application),
    async sync() {
      workbook.$endBatch();
      await workbook.$settle(["values"]);
    },
  };
  return context as unknown as Excel.RequestContext;
}

/** An object of the object model with what office.js adds to it: `load` does nothing, `items` are the members. */
function wrapped(object: HostObject): object {
  const self: object = new Proxy(object, {
    get(host, name) {
      if (name === TARGET) return host;
      if (name === "load") return () => self;
      if (name === "items" && host.$items) return host.$items().map(wrapped);
      const member = Reflect.get(host, name, host) as unknown;
      if (typeof member !== "function") return answer(member);
      return (...args: unknown[]) => answer(Reflect.apply(member, host, args.map(bare)));
    },
    set: (host, name, value) => Reflect.set(host, name, bare(value), host),
  });
  return self;
}

function answer(value: unknown): unknown {
  return typeof value === "object" && value !== null && "$type" in value ? wrapped(value as HostObject) : value;
}

function bare(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return (value as { [TARGET]?: HostObject })[TARGET] ?? value;
}
