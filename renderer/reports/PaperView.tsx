// A report on the screen as it will be printed: paragraphs can be edited, and each figure links to its source.
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Paper, PaperCell } from '../../shared/reports/paper.ts';
import { Tag } from '../ui/Tag.tsx';
import styles from './PaperView.module.css';

interface PaperViewProps {
  readonly paper: Paper;
  readonly isFrozen: boolean;
  readonly paragraphs: readonly string[];
  /** Null if the paragraphs must not be changed. */
  readonly onParagraphs: ((paragraphs: readonly string[]) => void) | null;
}

export function PaperView({ paper, isFrozen, paragraphs, onParagraphs }: PaperViewProps) {
  const { t } = useTranslation('reports');
  return (
    <article className={styles.paper} lang={paper.language === 'zh' ? 'zh-CN' : 'en'}>
      <p className={styles.agency}>{paper.agency}</p>
      <h2 className={styles.title}>{paper.title}</h2>
      <p className={styles.subtitle}>
        {paper.subtitle} {isFrozen && <Tag>{t('frozen')}</Tag>}
      </p>
      {paragraphs.map((text, k) =>
        onParagraphs === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their position
          <p key={k} className={styles.text}>
            {text}
          </p>
        ) : (
          <Input.TextArea
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their position
            key={k}
            autoSize
            variant="borderless"
            className={styles.text}
            aria-label={t('paragraph', { number: k + 1 })}
            maxLength={1000}
            value={text}
            onChange={(event) => onParagraphs(paragraphs.map((one, place) => (place === k ? event.target.value : one)))}
          />
        ),
      )}
      {paper.tables.map(({ title, heads, rows, note }) => (
        <section key={title}>
          <h3 className={styles.head}>{title}</h3>
          {rows.length > 0 && (
            <table className={styles.table} aria-label={title}>
              <thead>
                <tr>
                  {heads.map(({ text, isNumber }) => (
                    <th key={text} scope="col" className={isNumber ? styles.number : undefined}>
                      {text}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ cells, isStrong }, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paper do not move
                  <tr key={k} className={isStrong ? styles.strong : undefined}>
                    {cells.map((cell, column) => (
                      <td key={heads[column].text} className={heads[column].isNumber ? styles.number : undefined}>
                        <Figure cell={cell} isFrozen={isFrozen} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {note !== '' && <p className={styles.note}>{note}</p>}
        </section>
      ))}
      <p className={styles.signed}>
        {paper.agency}
        <br />
        {paper.signed}
      </p>
    </article>
  );
}

function Figure({ cell, isFrozen }: { readonly cell: PaperCell; readonly isFrozen: boolean }) {
  return cell.source === null || isFrozen || cell.text === '' ? cell.text : <Link to={cell.source}>{cell.text}</Link>;
}
