/** The error that a promise fails with; a promise that is kept is a failure of the test. */
export function failureOf(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  return promise.then(
    () => {
      throw new Error("It did not fail");
    },
    (error: OfficeExtension.Error) => error,
  );
}
