/** As much of OfficeRuntime as Gigadeal uses. Its published types are a package of their own for these three calls. */
declare namespace OfficeRuntime {
  const storage:
    | {
        getItem(key: string): Promise<string | null>;
        setItem(key: string, value: string): Promise<void>;
        removeItem(key: string): Promise<void>;
      }
    | undefined;
}
