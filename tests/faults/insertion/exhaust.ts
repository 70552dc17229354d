/** Fails every single operation of a template's insertion. */
import type { TemplateId } from "../../../src/templates/catalogue";
import { Rehearsal, type Failure } from "../../workbook/insertionFaults";

export function exhaust(templateId: TemplateId): void {
  test(`whichever operation of inserting ${templateId} fails, the workbook is as before`, async () => {
    const rehearsal = new Rehearsal(templateId, false);
    const actions = await rehearsal.actions();
    const begun = performance.now();
    const failures: Failure[] = [];
    for (let action = 1; action <= actions.length; action++) failures.push(await rehearsal.failing(action));
    rehearsal.close();
    const minutes = (performance.now() - begun) / 60_000;
    console.log(`${templateId}: ${actions.length} operations failed in ${minutes.toFixed(1)} min`);
    expect(failures.filter(({ asBefore, key }) => !asBefore || key === "")).toEqual([]);
  });
}
