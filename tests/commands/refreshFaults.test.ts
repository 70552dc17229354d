import { failing, undisturbed, type Deed } from "./refreshFaults";

/** `npm run test:faults` fails every operation; here a sample, spread over the whole. */
const SAMPLE = 8;

jest.setTimeout(120_000);

const deeds = ["refresh", "refresh that adds a column", "undo", "undo that takes a column away"] satisfies Deed[];

describe.each(deeds)("when Excel fails in the middle of a %s", (deed) => {
  test("the workbook is as before or the deed is done, and the next attempt works", async () => {
    const { actions, after } = await undisturbed(deed);
    const step = Math.ceil(actions.length / SAMPLE);
    const faults = [];
    for (let action = 1; action <= actions.length; action += step) faults.push(await failing(deed, action, after));
    expect(faults.length).toBeGreaterThanOrEqual(Math.min(SAMPLE, actions.length) / 2);
    expect(faults.filter(({ asBefore, done }) => !asBefore && !done)).toEqual([]);
    expect(faults.filter(({ nextWorks }) => !nextWorks)).toEqual([]);
  });
});
