// Finds text that a reader cannot see whole: cut off by the element it stands in, or by one around it that cannot be scrolled.
import type { Page } from '@playwright/test';

/** Each clipped text once, with what cuts it; text that is only for screen readers is left out. */
export function clippedText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const slack = 2;
    const found = new Set<string>();
    const withoutSpace = (words: string) => words.replace(/\s/g, '');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const holder = node.parentElement;
      if (text === '' || holder === null || !holder.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      let at: Element | null = holder;
      while (boxes.length > 0 && at !== null && at !== document.body) {
        const style = getComputedStyle(at);
        const frame = at.getBoundingClientRect();
        const isHidden = frame.width <= 1 || frame.height <= 1;
        const scrolls = (of: string) => of === 'auto' || of === 'scroll';
        // Beyond an element that scrolls the reader can bring the text into view.
        if (isHidden || scrolls(style.overflowX) || scrolls(style.overflowY)) break;
        // What ends in … is whole where the pointer rests on it.
        const title = holder.closest('[title]')?.getAttribute('title') ?? '';
        if (style.textOverflow === 'ellipsis' && withoutSpace(title).includes(withoutSpace(text))) break;
        const cutsAcross =
          style.overflowX !== 'visible' && boxes.some(({ left, right }) => left < frame.left - slack || right > frame.right + slack);
        // The box of a line of text has room above and below the letters.
        const cutsDown =
          style.overflowY !== 'visible' &&
          boxes.some(({ top, bottom, height }) => top < frame.top - height / 4 || bottom > frame.bottom + height / 4);
        if (cutsAcross || cutsDown) {
          found.add(`${text.slice(0, 40)} < ${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''}`);
          break;
        }
        if (style.position === 'fixed') break;
        at = at.parentElement;
      }
    }
    return [...found];
  });
}
