// What a paper moves, with names and units in the screen's language.
import { useMemo } from 'react';
import type { Paper } from '../../../shared/papers/paper.ts';
import { paperItems } from '../../../shared/papers/paperState.ts';
import { unitIn, writtenNameIn } from '../../../shared/text/nameIn.ts';
import { useStored } from '../../state/stores.ts';
import { useLanguage } from '../../ui/names.ts';

export function usePaperItems(paper: Paper): ReturnType<typeof paperItems> {
  const language = useLanguage();
  const dataset = useStored('dataset', (state) => state.dataset);
  return useMemo(() => {
    const written = writtenNameIn(language, dataset);
    return paperItems(paper).map((item) => ({ ...item, name: written(item.item, item.name), unit: unitIn(language, item.unit) }));
  }, [paper, language, dataset]);
}
