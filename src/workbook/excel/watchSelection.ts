/** Tells when other cells are selected. */

/** @returns a function that ends the watch, also one that has not quite begun */
export function watchSelection(changed: () => void): () => void {
  const watching = Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(() => Promise.resolve(changed()));
    await context.sync();
    return handler;
  });
  // Without the event the page still says what is selected when it is shown.
  watching.catch(() => undefined);
  return () => {
    watching
      .then((handler) =>
        Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        }),
      )
      .catch(() => undefined);
  };
}
