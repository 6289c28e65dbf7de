// One line that says which lines a plan left out because nobody has verified them, or used although nobody has; with the switch between the
// two plans, and what verifying would be worth.
import { Button, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlanView } from '../../../shared/contract/api.ts';
import type { LineApart, LineBasis } from '../../../shared/domain/linesApart.ts';
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
  return (
    <div className={`${styles.note} ${isExpected ? styles.expected : ''}`}>
      <span>{t(isExpected ? 'lines.used' : 'lines.leftOut', { count: lines.apart.length })}</span>
      {projects.slice(0, shownProjects).map(([project, rows]) => (
        <ProjectLines key={project} rows={rows} view={view} />
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

function ProjectLines({ rows, view }: { readonly rows: readonly LineApart[]; readonly view: PlanView }) {
  const { t } = useTranslation('plan');
  const names = useNames(view.dataset);
  const [{ project, name, enterprise }] = rows;
  return (
    <span title={names.enterprise(enterprise)}>
      <Link to={`/capacity?project=${encodeURIComponent(project)}`}>{name}</Link>
      {t('lines.codes', { codes: rows.map(({ line }) => line).join(t('lines.comma')) })}
      {rows.some(({ isInData }) => !isInData) && t('lines.notInData')}
    </span>
  );
}
