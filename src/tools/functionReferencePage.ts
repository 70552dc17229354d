/** docs/functions.md as the page that Excel's function dialog links to: `functions.html#ANNUALIZE`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Marked } from "marked";

const marked = new Marked({
  renderer: {
    /** A function's heading is its anchor, so that a help link is `#` and its name. */
    heading({ tokens, depth, text }) {
      const name = /^`?([A-Z][A-Z0-9_]+)/.exec(text)?.[1];
      const id = name === undefined ? "" : ` id="${name}"`;
      return `<h${depth}${id}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    /** The list of functions leads to these anchors, not to those that GitHub makes. */
    link({ href, text, tokens }) {
      return `<a href="${href.startsWith("#") ? `#${text}` : href}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

const style = `
  :root { color-scheme: light dark; }
  body { font: 15px/1.55 "Segoe UI", system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
  h2, h3 { margin-top: 2.4rem; scroll-margin-top: 1rem; }
  code { font: 0.92em Consolas, ui-monospace, monospace; background: #8882; padding: 0.1em 0.3em; border-radius: 3px; }
  h3 code { background: none; padding: 0; font-size: 1em; font-weight: 600; }
  a { color: light-dark(#0b6b57, #5fd3b4); }
  pre { background: #8882; padding: 0.8rem 1rem; border-radius: 6px; overflow-x: auto; }
  pre code { background: none; padding: 0; }
  table { border-collapse: collapse; display: block; overflow-x: auto; }
  th, td { border: 1px solid #8886; padding: 0.35rem 0.7rem; text-align: left; vertical-align: top; }
  :target { background: #1aa28733; }
`;

export function functionReferencePage(): string {
  const markdown = readFileSync(path.join(__dirname, "../../docs/functions.md"), "utf8");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gigadeal functions</title>
<style>${style}</style>
</head>
<body>
${marked.parse(markdown, { async: false })}</body>
</html>
`;
}
