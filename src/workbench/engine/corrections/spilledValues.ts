/** Correction of Univer: spilled values seen through references that functions return. */
import { BaseFunction } from "../univer";
import type { BaseReferenceObject } from "../univer";

/** Univer's own method, private to it: a reference made by OFFSET, INDEX, MAP, REDUCE, SCAN, BYROW and BYCOL. */
interface ReferenceMaker {
  createReferenceObject(reference: BaseReferenceObject, range: unknown): BaseReferenceObject;
}

/** A reference that a function makes of another does not see what this calculation has spilled: it reads 0 there. */
export function keepSpilledValues(): void {
  const maker = BaseFunction.prototype as unknown as ReferenceMaker;
  const create = maker.createReferenceObject;
  maker.createReferenceObject = function (reference, range) {
    const made = create.call(this, reference, range);
    if (made.isReferenceObject()) {
      made.setArrayFormulaRange(reference.getArrayFormulaRange());
      made.setRuntimeArrayFormulaCellData(reference.getRuntimeArrayFormulaCellData());
      made.setRuntimeArrayFormulaRange(reference.getRuntimeArrayFormulaRange());
    }
    return made;
  };
}
