// One line that says which lines a plan left out because nobody has verified them, or used although nobody has; with the switch between the
// two plans, and what verifying would be worth.
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../../shared/contract/api.ts';
import { isExpectedLine, type LineApart, type LineBasis } from '../../../shared/domain/linesApart.ts';
import { useStored } from '../../state/stores.ts';
import { useNames } from '../../ui/names.ts';
import styles from './LinesNote.module.css';
import { WorthDialog } from './WorthDialog.tsx';

/** Projects named in the line; the rest are counted. */
const shownProjects = 3;

interface LinesNoteProps {
  readonly view: PlanView;
  readonly onBasis: (basis: LineBasis) => void;
}

export function LinesNote({ view, onBasis }: LinesNoteProps) {
  const { t } = useTranslation('plan');
  const isRunning = useStored('plan', (state) => state.run !== null);
  const [isWeighing, setWeighing] = useState(false);
  const { lines } = view.plan;
  if (lines === undefined) return null;
  const projects = [...Map.groupBy(lines.apart, ({ project }) => project)];
  const isExpected = lines.basis === 'expected';
  const isAnyMissing = lines.apart.some(({ isInData }) => !isInData);
  const leftOut = t(isAnyMissing ? 'lines.leftOutOrMissing' : 'lines.leftOut', { count: lines.apart.length });
  return (
    <div className={`${styles.note} ${isExpected ? styles.expected : ''}`}>
      <span>{isExpected ? t('lines.used', { count: lines.apart.filter(isExpectedLine).length }) : leftOut}</span>
      {projects.slice(0, shownProjects).map(([project, rows]) => (
        <ProjectLines key={project} rows={rows} view={view} isExpected={isExpected} />
      ))}
      {projects.length > shownProjects && <Link to="/capacity">{t('lines.more', { count: projects.length - shownProjects })}</Link>}
      <span className={styles.actions}>
        <label className={styles.switch}>
          <Switch size="small" checked={isExpected} disabled={isRunning} onChange={(on) => onBasis(on ? 'expected' : 'verified')} />
          {t('lines.expected')}
        </label>
        <Button size="small" onClick={() => setWeighing(true)}>
          {t('lines.worth')}
        </Button>
      </span>
      {isWeighing && <WorthDialog view={view} onClose={() => setWeighing(false)} />}
    </div>
  );
}

interface ProjectLinesProps {
  readonly rows: readonly LineApart[];
  readonly view: PlanView;
  readonly isExpected: boolean;
}

function ProjectLines({ rows, view, isExpected }: ProjectLinesProps) {
  const { t } = useTranslation('plan');
  const names = useNames(view.dataset);
  const [{ project, name, enterprise }] = rows;
  const codesOf = (of: readonly LineApart[]) => of.map(({ line }) => line).join(t('lines.comma'));
  const unused = isExpected ? rows.filter((row) => !isExpectedLine(row)) : [];
  const missing = rows.filter((row) => !row.isInData && !unused.includes(row));
  return (
    <span title={names.enterprise(enterprise)}>
      <Link to={`/capacity?project=${encodeURIComponent(project)}`}>{name}</Link>
      {t('lines.codes', { codes: codesOf(rows) })}
      {missing.length > 0 && t('lines.notInData', { codes: codesOf(missing) })}
      {unused.length > 0 && t('lines.notUsed', { codes: codesOf(unused) })}
    </span>
  );
}
