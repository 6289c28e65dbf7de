// The manual in the app: its parts at the left, the one about the page the reader came from at the right.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown from 'react-markdown';
import { Link, useSearchParams } from 'react-router';
import remarkGfm from 'remark-gfm';
import { useLanguage } from '../ui/names.ts';
import { PageHead } from '../ui/PageHead.tsx';
import styles from './HelpPage.module.css';
import { manual } from './manual.ts';

export function HelpPage() {
  const { t } = useTranslation('frame');
  const parts = manual[useLanguage()];
  const [params] = useSearchParams();
  const chosen = parts.find(({ id }) => id === params.get('part')) ?? parts[0];
  const paper = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen !== undefined) paper.current?.scrollTo(0, 0);
  }, [chosen]);
  return (
    <>
      <PageHead title={t('help')} />
      <div className={styles.body}>
        <nav className={styles.parts} aria-label={t('helpParts')}>
          {parts.map(({ id, title }) => (
            <Link key={id} to={`/help?part=${id}`} replace aria-current={id === chosen?.id ? 'page' : undefined} className={styles.part}>
              {title}
            </Link>
          ))}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
        <article ref={paper} className={styles.paper} tabIndex={0}>
          {/* Screenshots are for readers outside the app. */}
          <Markdown remarkPlugins={[remarkGfm]} components={{ img: () => null }}>
            {chosen?.text ?? ''}
          </Markdown>
        </article>
      </div>
    </>
  );
}
