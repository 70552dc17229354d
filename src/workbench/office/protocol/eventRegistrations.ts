/** The events of one object that office.js asks to be told of: `_RegisterDataChangedEvent` and its opposite. */
export class EventRegistrations {
  readonly #counts: Map<string, number>;

  /** @param names  as in the request, without `_Register`: "DataChangedEvent" */
  constructor(names: readonly string[]) {
    this.#counts = new Map(names.map((name) => [name, 0]));
  }

  /** Takes note of a call that is a registration of a known event; false for any other. */
  take(call: string): boolean {
    const [, off, name = ""] = /^_(Un)?[Rr]egister(\w+)$/.exec(call) ?? [];
    const count = this.#counts.get(name);
    if (count === undefined) return false;
    this.#counts.set(name, Math.max(0, count + (off ? -1 : 1)));
    return true;
  }

  isListenedTo(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
}
