// The buttons that let one day or several pass.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStored } from '../state/stores.ts';

const choices = [1, 3, 7];

export function PassButtons({ seed }: { readonly seed: number }) {
  const { t } = useTranslation('drill');
  const pass = useStored('drills', (state) => state.pass);
  const isPassing = useStored('drills', (state) => state.drill?.progress != null);
  return choices.map((count) => (
    <Button key={count} size="small" disabled={isPassing} onClick={() => void pass(count, seed)}>
      {t('pass', { count })}
    </Button>
  ));
}
