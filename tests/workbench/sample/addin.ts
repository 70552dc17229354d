/** A small add-in, written as any add-in is: it knows nothing of the workbench. */

/** The custom function FAHRENHEIT. */
export function fahrenheit(celsius: number): number {
  return celsius * 1.8 + 32;
}

/** The command of its button: temperatures, and beside them what they are in Fahrenheit. */
export async function writeTemperatures(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").formulas = [
      [100, "=FAHRENHEIT(A1)"],
      [37, "=FAHRENHEIT(A2)"],
    ];
    await context.sync();
  });
}
