import type { Page } from "playwright-core";

/**
 * What no page may look like, whatever its fonts: wider than the pane, words cut off or over one another, letters too
 * small to read. In words; nothing where all is well.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    if (wider > 0) faults.push(`the page is ${wider} px wider than the pane`);

    /** Words for the ear alone stand in a box of one pixel, or are clipped away. */
    const isUnseen = (element: Element | null): boolean => {
      if (element === null) return false;
      const { clipPath, visibility, display } = getComputedStyle(element);
      return clipPath !== "none" || visibility === "hidden" || display === "none" || isUnseen(element.parentElement);
    };
    const lines: { words: string; box: DOMRect; element: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement!;
      const words = node.textContent!.trim();
      if (words === "" || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName) || isUnseen(element)) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 11) faults.push(`“${words}” is ${size} px small`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) if (box.width > 1) lines.push({ words, box, element });
    }

    // Words that leave a box which does not show what leaves it.
    for (const { words, box, element } of lines) {
      for (let around: Element | null = element; around && around !== document.body; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        const { left, right } = around.getBoundingClientRect();
        if (
          overflowX !== "visible" &&
          overflowX !== "auto" &&
          right - left > 1 &&
          (box.right > right + 1 || box.left < left - 1)
        ) {
          faults.push(`“${words}” is cut off`);
        }
      }
    }
    const pen = document.createElement("canvas").getContext("2d")!;
    for (const select of document.querySelectorAll("select")) {
      const style = getComputedStyle(select);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const words = select.selectedOptions[0]?.text ?? "";
      const room = select.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      if (pen.measureText(words).width > room + 1) faults.push(`“${words}” is cut off in its list`);
    }

    lines.forEach((one, at) => {
      for (const other of lines.slice(at + 1)) {
        if (one.element === other.element) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines of text stand closer than the boxes that hold them.
        if (across > 2 && down > one.box.height / 2)
          faults.push(`“${one.words}” and “${other.words}” lie over one another`);
      }
    });
    return [...new Set(faults)];
  });
}
