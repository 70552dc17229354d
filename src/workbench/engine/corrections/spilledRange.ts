/** The spill operator: `E1#` is the whole range that E1 spills into. Univer does not know it. */
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  ICommandService,
  IFunctionService,
  RangeReferenceObject,
  SetRangeValuesMutation,
} from "../univer";
import type {
  BaseReferenceObject,
  FunctionVariantType,
  ICellData,
  IDisposable,
  Injector,
  ISetRangeValuesMutationParams,
} from "../univer";

const spillOperator = /((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?[A-Z]{1,3}\$?\d+)#/gi;
const anchorArray = /ANCHORARRAY\(([^()]+)\)/gi;

/** `E1#` as Excel writes it into a file, and as the engine calculates it. */
function spillToAnchor(formula: string): string {
  return outsideText(formula, (code) =>
    code.replace(spillOperator, (_, sheet = "", cell) => `ANCHORARRAY(${sheet}${cell})`),
  );
}

/** The other way round, as a person reads it. */
export function anchorToSpill(formula: string): string {
  return outsideText(formula, (code) => code.replace(anchorArray, "$1#"));
}

/** Text in quotes stays as it is. */
function outsideText(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

/** Lets formulas say `E1#`: they are kept as ANCHORARRAY(E1), and ANCHORARRAY is made a function. */
export function spellSpilledRanges(injector: Injector): IDisposable {
  injector.get(IFunctionService).registerExecutors(new AnchorArray(injector.get(FormulaDataModel)));
  return injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const { cellValue } = command.params as ISetRangeValuesMutationParams;
    for (const row of Object.values(cellValue ?? {})) {
      for (const cell of Object.values((row as Record<number, ICellData | null> | null) ?? {})) {
        if (cell?.f?.includes("#")) cell.f = spillToAnchor(cell.f);
      }
    }
  });
}

/** The whole range that the formula in the given cell spills into; #REF! where nothing is spilled. */
class AnchorArray extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor(private readonly formulas: FormulaDataModel) {
    super("ANCHORARRAY");
  }

  override calculate(cell: FunctionVariantType): FunctionVariantType {
    if (cell.isError()) return cell;
    if (!cell.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = cell as BaseReferenceObject;
    const unitId = reference.getUnitId();
    const sheetId = reference.getSheetId();
    const { startRow, startColumn } = reference.getRangePosition();
    const spilled =
      reference.getRuntimeArrayFormulaRange()?.[unitId]?.[sheetId]?.[startRow]?.[startColumn] ??
      this.formulas.getArrayFormulaRange()[unitId]?.[sheetId]?.[startRow]?.[startColumn];
    if (!spilled) return ErrorValueObject.create(ErrorType.REF);
    const range = new RangeReferenceObject({ ...spilled }, sheetId, unitId);
    range.setDefaultUnitId(unitId);
    range.setDefaultSheetId(sheetId);
    range.setUnitData(reference.getUnitData());
    range.setUnitStylesData(reference.getUnitStylesData());
    range.setRuntimeData(reference.getRuntimeData());
    range.setArrayFormulaCellData(reference.getArrayFormulaCellData());
    range.setArrayFormulaRange(reference.getArrayFormulaRange());
    range.setRuntimeArrayFormulaCellData(reference.getRuntimeArrayFormulaCellData());
    range.setRuntimeArrayFormulaRange(reference.getRuntimeArrayFormulaRange());
    range.setRuntimeFeatureCellData(reference.getRuntimeFeatureCellData());
    return range.toArrayValueObject();
  }
}
