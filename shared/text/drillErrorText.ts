// Words for refusals of the drill.
import type { DrillError } from '../domain/drillError.ts';
import { refusal, type ErrorWords } from './refusal.ts';

export const drillErrorText: ErrorWords<DrillError> = {
  drillRealData: {
    zh: ({ dataset }) =>
      refusal(`“${dataset}”不是示例数据，不能演练`, '演练会编造收发和日报。请另建一个用示例数据的办公室，或在“推演”页比较规则'),
    en: ({ dataset }) =>
      refusal(
        `“${dataset}” is not sample data: there is no drill on it`,
        'A drill makes up shipments and reports. Found another office with the sample, or compare rules on the page Rehearsal',
      ),
  },
  drillNotBegun: {
    zh: () => refusal('现在不在演练中', '请在“推演”页先让日子过一天'),
    en: () => refusal('No drill is under way', 'Let a day pass on the page Rehearsal first'),
  },
};
