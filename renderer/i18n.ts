// The screens' i18next instance, with all texts of both languages loaded from the start.
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../shared/domain/office.ts';
import { messages } from '../shared/text/messages/messages.ts';

export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(messages.zh),
    defaultNS: 'common',
    resources: messages,
    initAsync: false,
    // React escapes already
    interpolation: { escapeValue: false },
  });
  return instance;
}
