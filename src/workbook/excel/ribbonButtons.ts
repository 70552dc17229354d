/** The buttons on Excel's ribbon that run something: tied to the action ids of manifest.xml. */

/** @param run  what the button does; Excel shows it as pressed until this is done, however it ends */
export function associateButton(actionId: string, run: () => Promise<void>): void {
  Office.actions.associate(actionId, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}
