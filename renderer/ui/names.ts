// The screen's language, and the names of a dataset in it.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Language } from '../../shared/domain/office.ts';
import { datasetIn } from '../../shared/text/nameIn.ts';
import { createNames, type Names as DatasetNames } from '../../shared/text/datasetNames.ts';

export type Names = DatasetNames;

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

export function useNames(dataset: Dataset | null): Names {
  const language = useLanguage();
  return useMemo(() => createNames(dataset, language), [dataset, language]);
}

/** The dataset with names and units in the screen's language: for showing, never for what is sent back. */
export function useShown<Data extends Dataset | null>(dataset: Data): Data {
  const language = useLanguage();
  return useMemo(() => (dataset === null ? dataset : (datasetIn(language, dataset) as Data)), [dataset, language]);
}
