// Dialog of one project: lines, stages, verification, obstacles and subsidies, saved together or refused with reasons.
import { App, Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CapacityProject, Milestone, Obstacle, ProjectLine } from '../../shared/capacity/project.ts';
import { obstacleKinds, projectKinds, subsidyLevels } from '../../shared/capacity/projectKinds.ts';
import type { Dataset } from '../../shared/domain/dataset.ts';
import { useStored } from '../state/stores.ts';
import { useWorkingDay } from '../state/useWorkingDay.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useKept } from '../ui/useKept.ts';
import styles from './CapacityPage.module.css';
import { DayInput } from './DayInput.tsx';
import { FormRows } from './FormRows.tsx';
import { subsidiesOf, subsidyRows, type SubsidyRow } from './subsidyRows.ts';
import { useShown } from '../ui/names.ts';

interface ProjectDialogProps {
  readonly dataset: Dataset;
  readonly project: CapacityProject;
  readonly onClose: () => void;
}

export function ProjectDialog({ dataset: facts, project: before, onClose }: ProjectDialogProps) {
  const dataset = useShown(facts);
  const { t } = useTranslation(['capacity', 'common']);
  const today = useWorkingDay();
  const { message, modal } = App.useApp();
  const save = useStored('capacity', (state) => state.save);
  const remove = useStored('capacity', (state) => state.remove);
  const kept = useKept(`project|${before.id}`, () => before);
  const { value: project, set: setProject } = kept;
  const [isBusy, setBusy] = useState(false);
  const set = (part: Partial<CapacityProject>) => setProject({ ...project, ...part });
  const close = () => {
    kept.forget();
    onClose();
  };
  const submit = async () => {
    setBusy(true);
    const done = await save(project);
    setBusy(false);
    if (!done) return;
    kept.forget();
    void message.success(t('saved'));
    onClose();
  };
  const ask = () =>
    modal.confirm({
      title: t('removeTitle', { name: before.name }),
      content: t('removeText'),
      okText: t('remove'),
      cancelText: t('common:cancel'),
      onOk: async () => {
        if (await remove(before.id)) close();
      },
    });
  const { verification } = project;
  const setVerification = (part: Partial<NonNullable<typeof verification>>) =>
    set({ verification: { on: today, by: '', standard: '', ...verification, ...part } });
  return (
    <Dialog
      open
      centered
      width={760}
      title={before.id === '' ? t('add') : before.name}
      onCancel={close}
      footer={[
        before.id !== '' && (
          <Button key="remove" danger onClick={ask}>
            {t('remove')}
          </Button>
        ),
        <Button key="cancel" onClick={close}>
          {t('common:cancel')}
        </Button>,
        <Button key="save" type="primary" loading={isBusy} disabled={project.name.trim() === ''} onClick={() => void submit()}>
          {t('common:save')}
        </Button>,
      ]}
    >
      <div className={styles.form}>
        <div className={`${styles.grid} ${styles.basics}`}>
          <span>{t('name')}</span>
          <Input aria-label={t('name')} maxLength={100} value={project.name} onChange={(event) => set({ name: event.target.value })} />
          <span>{t('kind')}</span>
          <Select
            aria-label={t('kind')}
            value={project.kind}
            options={projectKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(kind) => set({ kind })}
          />
          <span>{t('enterprise')}</span>
          <Select
            aria-label={t('enterprise')}
            showSearch={{ optionFilterProp: 'label' }}
            value={project.enterprise}
            options={dataset.enterprises.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
            onChange={(enterprise) => set({ enterprise })}
          />
        </div>
        <FormRows<ProjectLine>
          title={t('lines')}
          kind={styles.lines}
          heads={[t('lineCode'), t('product'), t('pieces')]}
          rows={project.lines}
          blank={{ code: '', product: dataset.products[0]?.code ?? '', piecesPerDay: 0 }}
          onChange={(lines) => set({ lines })}
          cells={(line, change) => [
            <Input
              key="code"
              aria-label={t('lineCode')}
              maxLength={40}
              value={line.code}
              onChange={(event) => change({ code: event.target.value })}
            />,
            <Select
              key="product"
              aria-label={t('product')}
              value={line.product}
              options={dataset.products.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
              onChange={(product) => change({ product })}
            />,
            <InputNumber
              key="pieces"
              aria-label={t('pieces')}
              min={0}
              precision={0}
              style={{ width: '100%' }}
              value={line.piecesPerDay}
              onChange={(pieces) => change({ piecesPerDay: pieces ?? 0 })}
            />,
          ]}
        />
        <h3>{t('milestones')}</h3>
        <div className={`${styles.grid} ${styles.milestones}`}>
          <span data-head />
          <span data-head>{t('planned')}</span>
          <span data-head>{t('real')}</span>
          {project.milestones.map((milestone, k) => {
            const change = (part: Partial<Milestone>) =>
              set({ milestones: project.milestones.map((one, place) => (place === k ? { ...one, ...part } : one)) });
            const stage = t(`stages.${milestone.stage}`);
            return [
              <span key={milestone.stage}>{stage}</span>,
              <DayInput
                key={`${milestone.stage}-planned`}
                label={`${stage} ${t('planned')}`}
                value={milestone.planned}
                onChange={(planned) => change({ planned })}
              />,
              milestone.stage === 'verified' ? (
                <span key={`${milestone.stage}-real`}>{verification?.on ?? t('byVerification')}</span>
              ) : (
                <DayInput
                  key={`${milestone.stage}-real`}
                  label={`${stage} ${t('real')}`}
                  value={milestone.real}
                  onChange={(real) => change({ real })}
                />
              ),
            ];
          })}
        </div>
        <h3>{t('verification')}</h3>
        <div className={`${styles.grid} ${styles.verification}`}>
          <DayInput
            label={t('verifiedOn')}
            value={verification?.on ?? null}
            onChange={(on) => (on === null ? set({ verification: null }) : setVerification({ on }))}
          />
          <Input
            aria-label={t('verifiedBy')}
            placeholder={t('verifiedBy')}
            value={verification?.by ?? ''}
            onChange={(event) => setVerification({ by: event.target.value })}
          />
          <Input
            aria-label={t('standard')}
            placeholder={t('standard')}
            value={verification?.standard ?? ''}
            onChange={(event) => setVerification({ standard: event.target.value })}
          />
        </div>
        <FormRows<Obstacle>
          title={t('obstacles')}
          kind={styles.obstacles}
          heads={[t('kind'), t('obstacle'), t('owner'), t('due'), t('resolved')]}
          rows={project.obstacles}
          blank={{ kind: 'material', text: '', owner: '', due: today, resolved: null }}
          onChange={(obstacles) => set({ obstacles })}
          cells={(obstacle, change) => [
            <Select
              key="kind"
              aria-label={t('kind')}
              value={obstacle.kind}
              options={obstacleKinds.map((value) => ({ value, label: t(`obstacleKinds.${value}`) }))}
              onChange={(kind) => change({ kind })}
            />,
            <Input
              key="text"
              aria-label={t('obstacle')}
              maxLength={150}
              value={obstacle.text}
              onChange={(event) => change({ text: event.target.value })}
            />,
            <Input
              key="owner"
              aria-label={t('owner')}
              maxLength={60}
              value={obstacle.owner}
              onChange={(event) => change({ owner: event.target.value })}
            />,
            <DayInput key="due" label={t('due')} value={obstacle.due} onChange={(due) => change({ due: due ?? obstacle.due })} />,
            <DayInput key="resolved" label={t('resolved')} value={obstacle.resolved} onChange={(resolved) => change({ resolved })} />,
          ]}
        />
        <FormRows<SubsidyRow>
          title={t('subsidies')}
          kind={styles.subsidies}
          heads={[t('programme'), t('level'), t('phase'), t('yuan'), t('paidOn')]}
          rows={subsidyRows(project.subsidies)}
          blank={{ programme: '', level: project.subsidies[0]?.level ?? 'provincial', name: t('firstPhase'), yuan: 0, paidOn: null }}
          onChange={(phases) => set({ subsidies: subsidiesOf(phases) })}
          cells={(phase, change) => [
            <Input
              key="programme"
              aria-label={t('programme')}
              maxLength={80}
              value={phase.programme}
              onChange={(event) => change({ programme: event.target.value })}
            />,
            <Select
              key="level"
              aria-label={t('level')}
              value={phase.level}
              options={subsidyLevels.map((value) => ({ value, label: t(`levels.${value}`) }))}
              onChange={(level) => change({ level })}
            />,
            <Input
              key="phase"
              aria-label={t('phase')}
              maxLength={40}
              value={phase.name}
              onChange={(event) => change({ name: event.target.value })}
            />,
            <InputNumber
              key="yuan"
              aria-label={t('yuan')}
              min={0}
              precision={0}
              style={{ width: '100%' }}
              value={phase.yuan}
              onChange={(yuan) => change({ yuan: yuan ?? 0 })}
            />,
            <DayInput key="paid" label={t('paidOn')} value={phase.paidOn} onChange={(paidOn) => change({ paidOn })} />,
          ]}
        />
      </div>
    </Dialog>
  );
}
