// Owns the keys i18next may be asked for: a misspelt key is a type error.
import type { Messages } from '../shared/text/messages/chineseMessages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Messages;
  }
}
