import type { FunctionBridge } from "../functions/bridge";
import type { Injector } from "../univer";
import { CellAlertManagerService } from "../univerUi";

/** The errors beside which Excel shows a function's own words. */
const worded = new Set(["#VALUE!", "#N/A"]);

/** Beside a cell with an error, Univer shows what the error means; where a function has said why, that is shown. */
export function wordErrorTips(injector: Injector, functions: FunctionBridge, codeOf: (cell: Place) => unknown): void {
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId: sheetId, row, col: column } = alert.location;
    const cell = { sheetId, row, column };
    const code = codeOf(cell);
    const message = worded.has(String(code)) ? functions.errorMessage(cell) : undefined;
    show(message === undefined ? alert : { ...alert, title: String(code), message });
  };
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}
