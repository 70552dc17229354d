/** Standards of checks: every total has one, and every one reaches the master check. */
import { cellStyles } from "../../src/templates/sheet/cellStyles";
import { keyOf, nameOf, precedents } from "./precedents";
import type { Standard } from "./standards";
import { CHECK, CONSTANT, FIRST_PERIOD, isCrossCheck, isPeriodRow, modelSheets, spotsOf, TOTAL, where } from "./spots";

/** Every row with a total has a check of it. */
export const totalsAreChecked: Standard = (plan) =>
  modelSheets(plan).flatMap((sheet) =>
    spotsOf(sheet)
      .filter(isPeriodRow)
      .flatMap((spots) => {
        const total = spots[TOTAL]!;
        const own = total.formula?.references.some(
          ({ row, column, columns }) => row === total.row && column === FIRST_PERIOD && columns > 1,
        );
        return own && !spots[CHECK]!.formula ? [`${where(total)}: a total without a check`] : [];
      }),
  );

/** Every check is added up by the master check, which every sheet shows; and compares two figures that are not the same. */
export const checksReachTheMaster: Standard = (plan) => {
  const { masterCheck } = plan;
  if (!masterCheck) return [];
  const graph = precedents(plan);
  const master = keyOf(nameOf(plan, masterCheck.sheet), masterCheck.area.row, masterCheck.area.column);
  const reached = new Set<string>();
  const visit = (key: string): void => {
    if (reached.has(key)) return;
    reached.add(key);
    graph.get(key)?.reads.forEach(visit);
  };
  visit(master);
  return modelSheets(plan).flatMap((sheet) => {
    const own = spotsOf(sheet).flatMap((spots) => {
      const check = spots[CHECK];
      if (!check?.formula || isCrossCheck(check) || check.style.color !== cellStyles.check.color) return [];
      const [reads] = graph.get(keyOf(sheet.name, check.row, check.column))!.reads;
      const line = /ABS/.test(String(check.content)) ? keyOf(sheet.name, check.row, check.column) : reads!;
      if (!reached.has(line)) return [`${where(check)}: the master check does not reach it`];
      const [actual, expected] = [spots[CONSTANT]!, spots[TOTAL]!];
      const same = line !== reads && actual.content === expected.content;
      const residue = line !== reads && (expected.content === "=0" || expected.content === 0);
      return same || residue ? [`${where(check)}: compares a figure with ${same ? "itself" : "0"}`] : [];
    });
    const shows =
      sheet.key === masterCheck.sheet ||
      spotsOf(sheet)
        .flat()
        .some(
          ({ row, formula }) =>
            row < sheet.freeze.rows && formula?.references.some((one) => one.sheet === nameOf(plan, masterCheck.sheet)),
        );
    return shows ? own : [...own, `${sheet.name}: the master check is not in sight`];
  });
};
