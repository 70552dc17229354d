/**
 * French as it is set: the space before a colon, a semicolon, an exclamation or question mark and a per cent sign, and
 * inside guillemets, does not break. In the catalogue they are ordinary spaces, which an editor shows as they are.
 *
 * @example
 * french({ from: "Depuis :" }) //=> { from: "Depuis\u00a0:" }
 */
export function french<T extends Readonly<Record<string, string>>>(texts: T): T {
  const set = (text: string) => text.replace(/ ([:;!?%»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, set(text)])) as T;
}
