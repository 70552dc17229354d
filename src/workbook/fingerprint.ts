/** A short digest of a sheet's formulas: two that are equal in every cell have the same. FNV-1a over 32 bits. */
export function fingerprint(formulas: readonly (readonly unknown[])[]): string {
  const text = JSON.stringify(formulas);
  let digest = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    digest = Math.imul(digest ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return `${digest.toString(16)}-${text.length}`;
}
