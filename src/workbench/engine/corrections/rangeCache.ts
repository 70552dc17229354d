import { BaseReferenceObject } from "../univer";

/**
 * Univer keeps the values of a range once read and hands the same array to every function. SORT reverses it for all
 * that read it afterwards, and a range read before a formula spilled into it stays empty. So: no sharing.
 */
export function readRangesAfresh(): void {
  const read = BaseReferenceObject.prototype.toArrayValueObject;
  BaseReferenceObject.prototype.toArrayValueObject = function (this: BaseReferenceObject) {
    return read.call(this, false);
  };
}
