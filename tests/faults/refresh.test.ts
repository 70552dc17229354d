import { failing, undisturbed, type Deed } from "../commands/refreshFaults";

test.each(["refresh", "undo"] satisfies Deed[])(
  "whichever operation of a %s fails, the workbook is as before or all is done, and the next attempt works",
  async (deed) => {
    const { actions, after } = await undisturbed(deed);
    const begun = performance.now();
    const faults = [];
    for (let action = 1; action <= actions.length; action++) faults.push(await failing(deed, action, after));
    const minutes = (performance.now() - begun) / 60_000;
    console.log(`${deed}: ${actions.length} operations failed in ${minutes.toFixed(1)} min`);
    expect(faults.filter(({ asBefore, done, nextWorks }) => !(asBefore || done) || !nextWorks)).toEqual([]);
  },
);
