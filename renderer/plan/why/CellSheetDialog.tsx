// Printable sheet of a cell: shows the same page that is printed, with a print button.
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../shared/reports/sheet.ts';
import { sheetHtml } from '../../../shared/reports/sheetHtml.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { pageFontFaces, printHtml } from '../../ui/printHtml.ts';
import styles from './CellSheetDialog.module.css';

export function CellSheetDialog({ sheet, onClose }: { readonly sheet: Sheet; readonly onClose: () => void }) {
  const { t } = useTranslation(['plan', 'common']);
  const html = useMemo(() => sheetHtml(sheet, pageFontFaces()), [sheet]);
  return (
    <Dialog
      open
      centered
      width={700}
      title={sheet.title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common:close')}
        </Button>,
        <Button key="print" type="primary" onClick={() => printHtml(html)}>
          {t('printCell')}
        </Button>,
      ]}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys */}
      <div className={styles.desk} tabIndex={0} role="group" aria-label={sheet.title}>
        <div className={styles.sheet}>
          <iframe title={sheet.title} sandbox="allow-same-origin" srcDoc={html} className={styles.frame} />
        </div>
      </div>
    </Dialog>
  );
}
