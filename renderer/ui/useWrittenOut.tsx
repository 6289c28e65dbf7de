// Says before printing which characters have no glyph and what is printed instead, and asks whether to go on.
import { App } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenOut } from '../../shared/domain/rareCharacters.ts';

/** True at once if there are none. */
export function useWrittenOut(): (characters: readonly WrittenOut[]) => Promise<boolean> {
  const { t } = useTranslation('common');
  const { modal } = App.useApp();
  return useCallback(
    async (characters) =>
      characters.length === 0 ||
      (await modal.confirm({
        title: t('writtenOutTitle', { count: characters.length }),
        content: (
          <>
            <p>{t('writtenOutText')}</p>
            <ul>
              {characters.map(({ character, written }) => (
                <li key={character}>
                  {character} → {written}
                </li>
              ))}
            </ul>
          </>
        ),
        okText: t('goOn'),
        cancelText: t('cancel'),
      })),
    [modal, t],
  );
}
