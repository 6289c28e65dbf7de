// The reply to a request as it prints, with print, PDF and workbook; the province can revoke it by name and reason.
import { App, Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportDecision } from '../../shared/support/supportDecision.ts';
import { PaperView } from '../reports/PaperView.tsx';
import { useStored } from '../state/stores.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useLanguage } from '../ui/names.ts';
import { PaperButtons } from './PaperButtons.tsx';
import styles from './SupportPage.module.css';

export function ReplyPanel({ decision, mayDecide }: { readonly decision: SupportDecision; readonly mayDecide: boolean }) {
  const { t } = useTranslation(['support', 'reports']);
  const language = useLanguage();
  const found = useStored('support', (state) => state.reply);
  const showReply = useStored('support', (state) => state.showReply);
  const [isRevoking, setRevoking] = useState(false);
  useEffect(() => {
    void showReply(decision.id, language);
  }, [showReply, decision.id, language]);
  const choice = { reply: decision.id, language };
  const paper = found?.decision === decision.id ? found.paper : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
    <div className={styles.panel} tabIndex={0} role="group" aria-label={t('reply')}>
      <div className={styles.buttons}>
        <PaperButtons choice={choice} isMain />
        {mayDecide && (
          <Button danger onClick={() => setRevoking(true)}>
            {t('revoke')}
          </Button>
        )}
      </div>
      {paper !== null && <PaperView paper={paper} isFrozen paragraphs={paper.paragraphs} onParagraphs={null} />}
      {isRevoking && <RevokeDialog decision={decision} onClose={() => setRevoking(false)} />}
    </div>
  );
}

function RevokeDialog({ decision, onClose }: { readonly decision: SupportDecision; readonly onClose: () => void }) {
  const { t } = useTranslation(['support', 'common']);
  const { message } = App.useApp();
  const revoke = useStored('support', (state) => state.revoke);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (!(await revoke(decision.id, by.trim(), reason.trim()))) return;
    void message.success(t('revoked'));
    onClose();
  };
  return (
    <Dialog
      of={{ by, reason }}
      open
      title={t('revokeTitle', { number: decision.number.running })}
      okText={t('revoke')}
      cancelText={t('common:cancel')}
      okButtonProps={{ danger: true, disabled: by.trim() === '' || reason.trim() === '' }}
      onCancel={onClose}
      onOk={() => void submit()}
    >
      <p>{t('revokeText')}</p>
      <Field label={t('decidedBy')} htmlFor="revoke-by" name="by">
        <Input id="revoke-by" maxLength={200} value={by} onChange={({ target }) => setBy(target.value)} />
      </Field>
      <Field label={t('revokeReason')} htmlFor="revoke-reason" name="reason">
        <Input id="revoke-reason" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Field>
    </Dialog>
  );
}
