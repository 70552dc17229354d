import { picks, Rehearsal, type Failure } from "./insertionFaults";

jest.setTimeout(300_000);

const notAsBefore = (failures: readonly Failure[]) => failures.filter(({ asBefore, key }) => !asBefore || key === "");

describe("When Excel fails in the middle of an insertion, what was added is removed and the workbook is as before", () => {
  test("whatever kind of operation it is that fails", async () => {
    const rehearsal = new Rehearsal("vendor-diversification", false);
    const actions = await rehearsal.actions();
    const failures: Failure[] = [];
    for (const kind of new Set(actions)) {
      const places = actions.flatMap((member, index) => (member === kind ? [index + 1] : []));
      failures.push(await rehearsal.failing(places[picks(places.length, failures.length).next().value]!));
    }
    rehearsal.close();
    expect(failures.length).toBeGreaterThan(80);
    expect(new Set(failures.map(({ member }) => member)).size).toBe(failures.length);
    expect(notAsBefore(failures)).toEqual([]);
  });

  test("and with everything calculated again, wherever in the insertion it is", async () => {
    const rehearsal = new Rehearsal("vendor-diversification", true);
    const actions = await rehearsal.actions();
    const places = picks(actions.length, 7);
    const failures: Failure[] = [];
    for (let sample = 0; sample < 8; sample++) failures.push(await rehearsal.failing(1 + places.next().value));
    failures.push(await rehearsal.failing(actions.length));
    rehearsal.close();
    expect(notAsBefore(failures)).toEqual([]);
  });
});
