export default async function globalTeardown(): Promise<void> {
  await globalThis.gigadealShared?.browser.close();
  globalThis.gigadealShared?.workbench.kill();
}
