/** An array as the desktop client hands it to office.js: not a JavaScript array, but an object that becomes one. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

/** A safe array of those elements. */
export function safeArray(...elements: readonly unknown[]): SafeArray {
  return { toArray: () => elements, dimensions: () => 1 };
}
