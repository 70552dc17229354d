/**
 * The pane's own styles, written beside the components that wear them. Fluent's `makeStyles` would bring its style
 * compiler into the page (9 KB gzip, as much as a whole page); what the pane needs of it is this.
 */

/** CSS properties in camel case; selectors (`:hover`, `::after`, `& button`) and media queries hold styles in turn. */
export interface Style {
  readonly [propertyOrSelector: string]: string | number | Style;
}

let element: HTMLStyleElement | null = null;
let count = 0;

/** A class for each slot. Of two that say different things, the one that stands later in the slots wins. */
export function makeStyles<Slot extends string>(slots: Readonly<Record<Slot, Style>>): Readonly<Record<Slot, string>> {
  const classes = {} as Record<Slot, string>;
  for (const [slot, style] of Object.entries<Style>(slots)) {
    const name = `gigadeal-${(count += 1).toString(36)}`;
    classes[slot as Slot] = name;
    // Twice the class, to win over Fluent's single ones wherever they stand.
    insert(rules(`.${name}.${name}`, style));
  }
  return classes;
}

/** The classes that apply. */
export function mergeClasses(...classes: readonly (string | false | undefined)[]): string {
  return classes.filter(Boolean).join(" ");
}

/** The rules of a style: its own properties first, then those under selectors and media queries. */
export function rules(selector: string, style: Style): string {
  let own = "";
  let nested = "";
  for (const [key, value] of Object.entries(style)) {
    if (typeof value !== "object") own += `${hyphenated(key)}:${value};`;
    else if (key.startsWith("@")) nested += `${key}{${rules(selector, value)}}`;
    else nested += rules(key.includes("&") ? key.replaceAll("&", selector) : selector + key, value);
  }
  return (own && `${selector}{${own}}`) + nested;
}

function hyphenated(property: string): string {
  return property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function insert(css: string): void {
  element ??= document.head.appendChild(document.createElement("style"));
  element.append(css);
}
