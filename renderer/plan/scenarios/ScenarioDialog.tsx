// List of scenarios: copy the open one under a name, open, rename, remove, adopt as the base.
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { baseScenario } from '../../../shared/domain/scenario.ts';
import { useStored } from '../../state/stores.ts';
import { useWorkingDay } from '../../state/useWorkingDay.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { clockText, dayText } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/names.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './ScenarioDialog.module.css';
import { useScenarioName } from './useScenarioName.ts';

export function ScenarioDialog() {
  const { t } = useTranslation(['scenarios', 'common']);
  const today = useWorkingDay();
  const { modal, message } = App.useApp();
  const language = useLanguage();
  const isOpen = useStored('scenarios', (state) => state.isListOpen);
  const { scenarios, openList, create, open, rename, remove, adopt } = useStored('scenarios', (state) => state);
  const nameOf = useScenarioName();
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<{ readonly id: string; readonly name: string } | null>(null);
  if (!isOpen) return null;
  const copy = async () => {
    if (name.trim() === '' || !(await create(name.trim()))) return;
    void message.success(t('created', { name: name.trim() }));
    setName('');
  };
  const askAdopt = (id: string, of: string) => {
    const keepAs = t('formerBase', {
      day: dayText(today, language),
      time: clockText(new Date().toISOString()),
    });
    void modal.confirm({
      title: t('adoptTitle', { name: of }),
      content: t('adoptText', { keepAs }),
      okText: t('adopt'),
      cancelText: t('common:cancel'),
      onOk: async () => {
        if (await adopt(id, keepAs)) void message.success(t('adopted', { name: of, keepAs }));
      },
    });
  };
  const askRemove = (id: string, of: string) =>
    void modal.confirm({
      title: t('removeTitle', { name: of }),
      content: t('removeText'),
      okText: t('remove'),
      okButtonProps: { danger: true },
      cancelText: t('common:cancel'),
      onOk: async () => void (await remove(id)),
    });
  return (
    <Dialog open centered width={680} title={t('listTitle')} footer={null} onCancel={() => openList(false)}>
      <form
        className={styles.create}
        onSubmit={(event) => {
          event.preventDefault();
          void copy();
        }}
      >
        <Input
          aria-label={t('name')}
          placeholder={t('nameHint')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
          {t('copy')}
        </Button>
      </form>
      <p className={styles.note}>{t('note')}</p>
      <ul className={styles.list}>
        {scenarios.map((scenario) => {
          const isBase = scenario.id === baseScenario;
          return (
            <li key={scenario.id} className={styles.row}>
              {renaming?.id === scenario.id ? (
                <Input
                  size="small"
                  className={styles.name}
                  aria-label={t('name')}
                  maxLength={80}
                  value={renaming.name}
                  onChange={(event) => setRenaming({ id: scenario.id, name: event.target.value })}
                  onPressEnter={async () => {
                    if (renaming.name.trim() !== '' && (await rename(scenario.id, renaming.name.trim()))) setRenaming(null);
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== 'Escape') return;
                    event.stopPropagation();
                    setRenaming(null);
                  }}
                />
              ) : (
                <span className={styles.name}>
                  <strong>{nameOf(scenario)}</strong>
                  {scenario.isAtHand && <Tag tone="accent">{t('atHand')}</Tag>}
                </span>
              )}
              <span className={styles.actions}>
                {!scenario.isAtHand && (
                  <Button size="small" onClick={() => void open(scenario.id)}>
                    {t('open')}
                  </Button>
                )}
                {!isBase && (
                  <>
                    <Button size="small" onClick={() => askAdopt(scenario.id, scenario.name)}>
                      {t('adopt')}
                    </Button>
                    <Button size="small" type="text" onClick={() => setRenaming({ id: scenario.id, name: scenario.name })}>
                      {t('rename')}
                    </Button>
                    <Button
                      size="small"
                      type="text"
                      danger
                      disabled={scenario.isAtHand}
                      onClick={() => askRemove(scenario.id, scenario.name)}
                    >
                      {t('remove')}
                    </Button>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
