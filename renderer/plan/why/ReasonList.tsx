// Reasons of a shortage: a tag, its meaning here, its pieces, and a bar of its share.
import type { GroupReasons } from '../../../shared/plan/plan.ts';
import { reasonNote, reasonTag } from '../../../shared/text/reasonText.ts';
import { bigPiecesText, exactPieces } from '../../ui/figures.ts';
import type { Names } from '../../ui/names.ts';
import { Tag } from '../../ui/Tag.tsx';
import bar from '../matrix/CoverageBar.module.css';
import styles from './ReasonList.module.css';
import { reasonNames } from './reasonNames.ts';

export function ReasonList({ reasons, names }: { readonly reasons: GroupReasons; readonly names: Names }) {
  const parts = [...reasons.parts].sort((a, b) => b.pieces - a.pieces);
  return (
    <ul className={styles.list}>
      {parts.map((part) => (
        <li key={part.kind} className={styles.reason} title={exactPieces(part.pieces, names.language)}>
          <Tag>{reasonTag(part.kind, names.language)}</Tag>
          <span className={styles.note}>{reasonNote({ ...part, tiers: [] }, reasonNames(names), reasons.tier)}</span>
          <span className={styles.figure}>{bigPiecesText(part.pieces, names.language)}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={bar.most} style={{ width: `${(part.pieces / reasons.shortPieces) * 100}%` }} />
          </span>
          {part.tiers.length > 0 && (
            <span className={styles.tiers}>
              {part.tiers.map(({ tier, pieces }) => (
                <span key={tier}>
                  {names.tier(tier)} {bigPiecesText(pieces, names.language)}
                </span>
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
