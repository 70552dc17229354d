/**
 * Puts parameters into a text: `fill("{argument} must be a year", { argument: "start" })`.
 * A name without a parameter stays as it is, so that a mistake is seen and not hidden.
 */
export function fill(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in parameters ? String(parameters[name]) : whole));
}
