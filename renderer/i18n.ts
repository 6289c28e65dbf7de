// The screens' i18next instance, with all texts of both languages loaded from the start.
import { createInstance, type i18n, type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../shared/domain/office.ts';
import { singularOfOne } from '../shared/text/singular.ts';
import { messages } from '../shared/text/messages/messages.ts';

/** One word for every text that counts: the keys of both languages stay the same. */
const singular: PostProcessorModule = {
  type: 'postProcessor',
  name: 'singular',
  process: (value: unknown) => (typeof value === 'string' ? singularOfOne(value) : value) as string,
};

export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance
    .use(initReactI18next)
    .use(singular)
    .init({
      lng: language,
      fallbackLng: false,
      ns: Object.keys(messages.zh),
      defaultNS: 'common',
      resources: messages,
      initAsync: false,
      postProcess: singular.name,
      // React escapes already
      interpolation: { escapeValue: false },
    });
  return instance;
}
