// The people at the desk, in the settings: officers with their roles, and whether who drafted may not approve. Choices take effect at once.
import { Button, Checkbox, Input, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { deskRoles, type DeskRole, type Officer } from '../../shared/domain/desk.ts';
import type { Settings } from '../../shared/domain/office.ts';
import { Field } from '../ui/Field.tsx';
import table from '../ui/table.module.css';
import { Part } from './Part.tsx';
import styles from './SettingsPage.module.css';

interface DeskPartProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => Promise<boolean>;
}

export function DeskPart({ settings: { desk }, onChange }: DeskPartProps) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState('');
  const { officers } = desk;
  const save = (rows: readonly Officer[]) => void onChange({ desk: { ...desk, officers: rows } });
  const name = typed.trim();
  const isTwice = officers.some((officer) => officer.name === name);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name !== '' && !isTwice) save([...officers, { name, roles: ['draft'] }]);
  };
  const grant = (changed: Officer, role: DeskRole, has: boolean) =>
    save(
      officers.map((officer) =>
        officer === changed
          ? { ...officer, roles: deskRoles.filter((one) => (one === role ? has : officer.roles.includes(one))) }
          : officer,
      ),
    );
  return (
    <Part title={t('desk')}>
      <p className={styles.note}>{t(officers.length === 0 ? 'deskEmpty' : 'deskListHelp')}</p>
      {officers.length > 0 && (
        <table className={table.table} aria-label={t('desk')}>
          <thead>
            <tr>
              <th>{t('officerName')}</th>
              <th>{t('officerRoles')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {officers.map((officer) => (
              <tr key={officer.name}>
                <td>{officer.name}</td>
                <td>
                  <Checkbox.Group
                    value={[...officer.roles]}
                    options={deskRoles.map((role) => ({ value: role, label: t(`deskRoles.${role}`) }))}
                    onChange={(chosen) => {
                      const role = deskRoles.find((one) => chosen.includes(one) !== officer.roles.includes(one));
                      if (role !== undefined) grant(officer, role, chosen.includes(role));
                    }}
                  />
                </td>
                <td className={table.number}>
                  <Button type="link" size="small" onClick={() => save(officers.filter((one) => one !== officer))}>
                    {t('officerRemove', { name: officer.name })}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <form className={styles.inline} onSubmit={add}>
        <Input
          aria-label={t('officerName')}
          placeholder={t('officerNew')}
          value={typed}
          maxLength={30}
          status={isTwice ? 'error' : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button htmlType="submit" disabled={name === '' || isTwice}>
          {t('officerAdd')}
        </Button>
      </form>
      {isTwice && <p className={styles.note}>{t('officerTwice')}</p>}
      {officers.length > 0 && (
        <>
          <p className={styles.note}>{t('deskRolesHelp')}</p>
          <Field label={t('fourEyes')} note={t('fourEyesHelp')}>
            <Switch
              aria-label={t('fourEyes')}
              checked={desk.fourEyes}
              onChange={(fourEyes) => void onChange({ desk: { ...desk, fourEyes } })}
            />
          </Field>
        </>
      )}
    </Part>
  );
}
