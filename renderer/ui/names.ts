// The screen's language, and the names of a dataset in it.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dataset } from '../../shared/domain/dataset.ts';
import type { Language } from '../../shared/domain/office.ts';
import { createNames, type Names as DatasetNames } from '../../shared/text/datasetNames.ts';

export type Names = DatasetNames;

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

export function useNames(dataset: Dataset | null): Names {
  const language = useLanguage();
  return useMemo(() => createNames(dataset, language), [dataset, language]);
}
