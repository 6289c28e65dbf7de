// Where some of a batch cannot be issued and nothing was: says which and why, and issues the others on a second yes.
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NotIssuable } from '../../../shared/domain/paperError.ts';
import { errorText } from '../../../shared/text/errorText.ts';
import { useLanguage } from '../../ui/names.ts';
import { useNumbersText } from './useNumbersText.ts';

/** `prefix` are the letters of the numbers the others will get. */
export function useAskWithout(prefix: string): (refused: NotIssuable, issueRest: () => void) => Promise<void> {
  const { t } = useTranslation(['papers', 'common']);
  const { modal } = App.useApp();
  const language = useLanguage();
  const numbersText = useNumbersText();
  return async (refused, issueRest) => {
    const { possible } = refused;
    const { title, detail } = errorText(refused, language);
    const numbers = possible === 0 ? '' : await numbersText(prefix, possible);
    const content = (
      <>
        <ul>
          {detail.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {possible > 0 && <p>{t('issueText', { numbers })}</p>}
      </>
    );
    if (possible === 0) modal.warning({ title, content, okText: t('common:close') });
    else modal.confirm({ title, content, okText: t('issueRest', { count: possible }), cancelText: t('common:cancel'), onOk: issueRest });
  };
}
