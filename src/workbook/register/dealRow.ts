/** Where a deal stands in the register. */
import { readRegister } from "./dealRegister";

export interface RowPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** As Excel counts rows, from 1. */
  readonly row: number;
}

/** @returns null where the register has no row of this deal */
export async function findRow(dealId: string): Promise<RowPlace | null> {
  const { register } = await Excel.run((context) => readRegister(context, () => () => undefined));
  const row = register.rowOf(dealId);
  const { sheetId, sheetName, rowIndex } = register.place;
  return row === null ? null : { sheetId, sheetName, row: rowIndex + row + 1 };
}
