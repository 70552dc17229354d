/**
 * Characters that are not seen or turn the direction of writing. With them two names look like one, and `\u202emoc.elcaro` like
 * "oracle.com".
 */

/** Line ends and tabs are seen; selectors of an emoji's look belong to what they follow. */
const UNSEEN = /(?![\t\n\r\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether a text shows all that it holds, and shows anything. */
export const isSeen = (text: string): boolean => !UNSEEN.test(text) && SEEN.test(text);

/**
 * A text with what is not seen written out.
 *
 * @example
 * withUnseenShown("a\u202eb") //=> "a⟨U+202E⟩b"
 */
export function withUnseenShown(text: string): string {
  return text.replace(new RegExp(UNSEEN, "gu"), (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `⟨U+${code}⟩`;
  });
}
