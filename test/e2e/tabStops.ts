// Walks through a page with the Tab key and lists where it stopped.
import type { Page } from '@playwright/test';

const maxStops = 300;

export interface Stop {
  readonly place: string;
  readonly name: string;
  readonly isSeen: boolean;
  readonly isInMain: boolean;
}

/** Everything Tab stops at, from the start of the page to its end; long tables are one stop, or Tab leaves them. */
export async function tabStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let k = 0; k < maxStops; k += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null || (k > 5 && stop.place === stops[0]?.place)) break;
    stops.push(stop);
  }
  return stops;
}

/**
 * The element with the focus; null at the end of the page. Visible means that it has a size and that something about it changes with the
 * focus.
 */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) return null;
    const path: string[] = [];
    for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
      path.unshift(`${at.tagName.toLowerCase()}${[...(at.parentElement?.children ?? [])].indexOf(at)}`);
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLLabelElement> | null) ?? [])] : [];
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const name = [element.getAttribute('aria-label') ?? '', ...labelled, ...labels.map((label) => label.textContent ?? '')].join('').trim();
    const shown = name !== '' ? name : (element.textContent ?? '').trim() || (element.getAttribute('title') ?? '');
    // In a grid, the grid has the focus and the cell is marked.
    const cell = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const marked = [element, cell, element.parentElement, element.parentElement?.parentElement, element.nextElementSibling].some((at) => {
      if (at == null) return false;
      const style = getComputedStyle(at);
      return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    });
    const box = element.getBoundingClientRect();
    return {
      place: path.join('>'),
      name: shown || (element.tagName === 'IFRAME' ? (element.getAttribute('title') ?? '') : ''),
      isSeen: marked && box.width > 0 && box.height > 0,
      isInMain: element.closest('main') !== null,
    };
  });
}
