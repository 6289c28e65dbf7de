// Puts a page in the place of the one that a frame shows, without loading the frame again. Fonts are the greatest part of a page, a megabyte
// or more: those that the frame has are not read twice.

/** What each document has, by page and by the fonts added since. */
const shownIn = new WeakMap<Document, { readonly style: string; readonly fonts: Set<string> }>();

/**
 * `loaded` is the page that the frame was loaded with. False, and nothing is changed, if the new one has another style sheet: then the frame
 * must load it.
 */
export function replacePage(shown: Document, loaded: string, html: string): boolean {
  const { rest, fonts } = withoutFonts(html);
  const page = new DOMParser().parseFromString(rest, 'text/html');
  const has = shownIn.get(shown) ?? partsOf(loaded);
  if (styleOf(page) !== has.style) return false;
  shownIn.set(shown, has);
  const missing = fonts.filter((rule) => !has.fonts.has(rule));
  for (const rule of missing) has.fonts.add(rule);
  if (missing.length > 0) {
    const style = shown.createElement('style');
    style.textContent = missing.join('\n');
    shown.head.append(style);
  }
  shown.title = page.title;
  for (const { name, value } of page.documentElement.attributes) shown.documentElement.setAttribute(name, value);
  shown.body.replaceWith(shown.adoptNode(page.body));
  return true;
}

function partsOf(html: string): { readonly style: string; readonly fonts: Set<string> } {
  const { rest, fonts } = withoutFonts(html);
  return { style: styleOf(new DOMParser().parseFromString(rest, 'text/html')), fonts: new Set(fonts) };
}

/** Fonts stand together at the beginning of a page's style sheet, a rule a line. */
function withoutFonts(html: string): { readonly rest: string; readonly fonts: readonly string[] } {
  const rule = '@font-face{';
  const from = html.indexOf(rule);
  const last = html.lastIndexOf(rule, html.indexOf('</style>'));
  if (from === -1 || last < from) return { rest: html, fonts: [] };
  const end = html.indexOf('}', last) + 1;
  return { rest: html.slice(0, from) + html.slice(end), fonts: html.slice(from, end).split('\n') };
}

function styleOf(page: Document): string {
  return [...page.querySelectorAll('head style')].map(({ textContent }) => textContent.trim()).join('\n');
}
