import { expect, it } from 'vitest';
import type { Group } from '../../../shared/plan/plan.ts';
import { createNames } from '../../../shared/text/datasetNames.ts';
import { whyTheyText } from '../../../shared/text/whyTheyText.ts';
import { handMadeDataset, handMadePlan } from '../../helpers/handMadePlan.ts';

const us: Group = { ...handMadePlan.groups[0], tier: 'key_project', region: '360100', product: 'S' };
const zh = createNames(handMadeDataset, 'zh');

it('shows fills with as many decimals as it takes to see that they would fall below ours', () => {
  const why = {
    kind: 'worseOff',
    tier: 'key_project',
    product: 'S',
    cartonPieces: 10,
    theirs: 0.38212,
    after: 0.38207,
    ours: 0.38212,
  } as const;
  expect(whyTheyText(why, us, '360400', zh)).toBe(
    '同为省重点工程。从九江的医用外科口罩调一箱（10 只）过来，九江的保障率从 38.212% 降到 38.207%，低于我们的 38.212%。',
  );
});

it('says until when goods are due here and when theirs leave', () => {
  const why = { kind: 'timing', leaves: '2020-03-05', due: '2020-03-04' } as const;
  expect(whyTheyText(why, us, '360400', zh)).toBe('九江的货最早 3月5日 发出，这里要求 3月4日 前到。');
});
