// Owns printing a page that was made here: a sandboxed frame, then the machine's own print dialog.

/** The frame lives until the dialog is closed; nothing in it may run scripts. */
export function printHtml(html: string): void {
  // where the dialog never told that it was closed
  document.querySelector('iframe[data-print]')?.remove();
  const frame = document.createElement('iframe');
  frame.dataset.print = '';
  frame.tabIndex = -1;
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
  frame.addEventListener('load', () => void printFrame(frame), { once: true });
  frame.srcdoc = html;
  document.body.append(frame);
}

/** The app's own fonts as @font-face rules with whole addresses, for a page that has no style sheet of the app. */
export function pageFontFaces(): string {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .filter(({ rule }) => rule instanceof CSSFontFaceRule)
    .map(({ rule, base }) => rule.cssText.replace(/url\("([^"]+)"\)/g, (_, url: string) => `url("${new URL(url, base).href}")`))
    .join('\n');
}

async function printFrame(frame: HTMLIFrameElement): Promise<void> {
  const page = frame.contentWindow;
  if (page === null) return frame.remove();
  await page.document.fonts.ready;
  page.addEventListener('afterprint', () => frame.remove(), { once: true });
  page.print();
}
