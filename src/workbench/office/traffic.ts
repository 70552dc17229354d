/** What goes over the line between add-in and Excel: for budgets, and for finding every kind of action. */
export class Traffic {
  /** Batches that did something: the add-in's calls of `context.sync()`. */
  syncs = 0;
  /** The members acted on, in order, such as "Range.values". */
  readonly actions: string[] = [];
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;

  reset(): void {
    this.syncs = 0;
    this.actions.length = 0;
    this.requestBytes = 0;
    this.responseBytes = 0;
    this.largestRequest = 0;
  }

  addRequest(body: string): void {
    const bytes = sizeOf(body);
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  addResponse(body: string): void {
    this.responseBytes += sizeOf(body);
  }
}

const encoder = new TextEncoder();

/** In bytes, as UTF-8. */
export function sizeOf(text: string): number {
  return encoder.encode(text).length;
}
