import { readFileSync } from "node:fs";
import type * as Axe from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** The rules that a theme can break; all others see the same in every theme. */
export const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * What axe-core finds, in words; nothing where all is well.
 *
 * @param only     these rules, in place of all
 * @param without  all rules but these
 */
export async function findings(
  page: Page,
  { only, without = [] }: { only?: readonly string[]; without?: readonly string[] } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) {
    // By the debugger, as the page's own policy lets no foreign script in.
    const debug = await page.context().newCDPSession(page);
    await debug.send("Runtime.evaluate", { expression: axe });
    await debug.detach();
  }
  const options: Axe.RunOptions = {
    ...(only && { runOnly: { type: "rule", values: [...only] } }),
    rules: {
      ...(!only && { "target-size": { enabled: true } }),
      ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    },
  };
  const { violations } = await page.evaluate(
    (chosen) => (window as unknown as { axe: typeof Axe }).axe.run(document, chosen),
    options,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
