/** Correction of Univer: the index of which formula depends on which range, built in one go. */
import { RTree } from "../univer";

/** A tree of rectangles, as Univer uses it. */
interface Bush {
  insert(item: object): Bush;
  load(items: object[]): Bush;
  search(area: object): object[];
  remove(item: object): Bush;
  toJSON(): unknown;
}

/** Fewer than these are put in one by one. */
const few = 16;

const gathering = new WeakSet<object>();

/**
 * Univer's index of which formula reads which range takes ranges one by one and balances its tree each time: the greater part of
 * preparing a large model. Here they are gathered, and put in together when the tree is next asked.
 */
export function indexRangesTogether(): void {
  const trees = RTree.prototype as unknown as { getTree(unitId: string, sheetId: string): Bush };
  const { getTree } = trees;
  trees.getTree = function (unitId, sheetId) {
    const bush = getTree.call(this, unitId, sheetId);
    if (!gathering.has(bush)) gather(bush);
    return bush;
  };
}

function gather(bush: Bush): void {
  gathering.add(bush);
  const waiting: object[] = [];
  const own = {
    insert: bush.insert.bind(bush),
    load: bush.load.bind(bush),
    search: bush.search.bind(bush),
    remove: bush.remove.bind(bush),
    toJSON: bush.toJSON.bind(bush),
  };
  const settle = () => {
    const items = waiting.splice(0);
    if (items.length < few) items.forEach(own.insert);
    else own.load(items);
  };
  bush.insert = (item) => {
    waiting.push(item);
    return bush;
  };
  bush.search = (area) => {
    settle();
    return own.search(area);
  };
  bush.remove = (item) => {
    settle();
    return own.remove(item);
  };
  bush.toJSON = () => {
    settle();
    return own.toJSON();
  };
}
