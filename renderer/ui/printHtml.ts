// Prints a page created here: puts it into a sandboxed frame, then opens the system's print dialog.

/** The frame exists until the dialog is closed; no scripts can run in it. */
export function printHtml(html: string): void {
  // left over if the closing of the last dialog was never reported
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

/** The app's own fonts as @font-face rules with absolute URLs, for a page without the app's style sheet. */
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
