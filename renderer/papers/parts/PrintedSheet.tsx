// A printed page on screen: the same page that is printed, in a sandboxed frame, scaled to the available width.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedPage } from '../../state/ordersStore.ts';
import { useHandler } from '../../ui/useHandler.ts';
import { replacePage } from './replacePage.ts';
import styles from './PaperPreview.module.css';

/** A4 in CSS pixels. */
const paper = { width: 794, height: 1123 };

interface PrintedSheetProps<Subject> {
  /** What is printed, or null if nothing is chosen. Laid out again when it is another value: after each event. */
  readonly subject: Subject | null;
  readonly load: (subject: Subject) => Promise<PrintedPage | null>;
  readonly choose: string;
}

export function PrintedSheet<Subject>({ subject, load, choose }: PrintedSheetProps<Subject>) {
  const { t } = useTranslation(['orders', 'common']);
  const made = usePage(subject, load);
  const html = made?.html ?? null;
  const box = useRef<HTMLDivElement>(null);
  const scale = useScale(box);
  const [height, setHeight] = useState(paper.height);
  const frame = useRef<HTMLIFrameElement>(null);
  /** The page that the frame is loaded with: the next ones are put in its place, which is several times as quick. */
  const [first, setFirst] = useState<string | null>(null);
  if (first === null && html !== null) setFirst(html);
  /** The page in the frame; null until it has been loaded. */
  const shown = useRef<string | null>(null);
  const lay = useHandler((page: string | null) => {
    const inFrame = frame.current?.contentDocument ?? null;
    if (inFrame === null || page === null || first === null || shown.current === null) return;
    if (page !== shown.current) {
      const isReplaced = replacePage(inFrame, first, page);
      shown.current = isReplaced ? page : null;
      if (!isReplaced) setFirst(page);
    }
    setHeight(heightOf(inFrame));
  });
  useEffect(() => lay(html), [lay, html]);
  return (
    <div
      className={styles.desk}
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
      tabIndex={0}
      role="group"
      aria-label={t('previewTitle')}
      aria-busy={subject !== null && html === null}
    >
      {subject === null && <p className={styles.note}>{choose}</p>}
      {subject !== null && first === null && <p className={styles.note}>{t('previewLoading')}</p>}
      {made !== null && made.writtenOut.length > 0 && (
        <p className={styles.note} role="status">
          {t('writtenOut', {
            characters: made.writtenOut.map(({ character, written }) => `${character} ${written}`).join(t('common:listComma')),
          })}
        </p>
      )}
      {first !== null && (
        <div
          style={{ width: paper.width * scale, height: height * scale }}
          className={`${styles.sheet} ${html === null ? styles.waiting : ''}`}
        >
          <iframe
            ref={frame}
            title={t('previewTitle')}
            sandbox="allow-same-origin"
            srcDoc={first}
            className={styles.frame}
            style={{ width: paper.width, height, transform: `scale(${scale})` }}
            onLoad={() => {
              shown.current = first;
              lay(html);
            }}
          />
        </div>
      )}
    </div>
  );
}

/** Null while the page is being laid out. Keys move faster than pages are laid out: one at a time, and only the last that is wanted. */
function usePage<Subject>(subject: Subject | null, load: (subject: Subject) => Promise<PrintedPage | null>): PrintedPage | null {
  const [made, setMade] = useState<{ readonly subject: Subject; readonly page: PrintedPage } | null>(null);
  const loading = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (subject === null) return;
    let isWanted = true;
    loading.current = loading.current.then(async () => {
      if (!isWanted) return;
      const page = await load(subject);
      if (isWanted && page !== null) setMade({ subject, page });
    });
    return () => {
      isWanted = false;
    };
  }, [subject, load]);
  return made !== null && made.subject === subject ? made.page : null;
}

function useScale(box: React.RefObject<HTMLDivElement | null>): number {
  const [scale, setScale] = useState(0.6);
  useEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setScale(Math.min(1, (entry.contentRect.width - 2) / paper.width)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return scale;
}

/** Down to the bottom of the last page, plus the same margin as above the first. */
function heightOf(shown: Document): number {
  const pages = [...shown.querySelectorAll('.page')].map((page) => page.getBoundingClientRect());
  const last = pages.at(-1);
  return last === undefined ? paper.height : Math.ceil(last.bottom + pages[0].top);
}
