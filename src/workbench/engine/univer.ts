/**
 * Everything of Univer that the workbench uses without a screen, in one module.
 *
 * Nothing else in the workbench imports `@univerjs/*` (the page's own parts are in univerUi.ts). So jest, which cannot
 * load Univer's ES modules, maps this one module to a bundle that src/workbench/build.ts makes.
 */
export * from "@univerjs/core";
export { FUniver } from "@univerjs/core/facade";
export { FormulaDataModel, FormulaRuntimeService, IDefinedNamesService } from "@univerjs/engine-formula";
export {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BooleanValueObject,
  CalculateController,
  DefinedNamesService,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IFunctionService,
  Interpreter,
  LexerTreeBuilder,
  NumberValueObject,
  RangeReferenceObject,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
export type {
  BaseValueObject,
  FunctionVariantType,
  IDefinedNamesServiceParam,
  IFormulaDirtyData,
  IFunctionInfo,
  ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
export { UniverDocsPlugin } from "@univerjs/docs";
export { UniverDrawingPlugin } from "@univerjs/drawing";
export { UniverDataValidationPlugin } from "@univerjs/data-validation";
export * from "@univerjs/sheets";
export type { FRange, FWorkbook } from "@univerjs/sheets/facade";
export {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
export type {
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
export {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
  UniverSheetsDataValidationPlugin,
} from "@univerjs/sheets-data-validation";
export { UniverSheetsDrawingPlugin } from "@univerjs/sheets-drawing";
export { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
export {
  IDescriptionService,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
  UpdateFormulaController,
} from "@univerjs/sheets-formula";
export { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
export { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
export {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableFilterMutation,
  SetSheetTableMutation,
  SheetTableService,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  TableManager,
  UniverSheetsTablePlugin,
} from "@univerjs/sheets-table";

import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-table/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-filter/facade";
import "@univerjs/sheets-note/facade";
