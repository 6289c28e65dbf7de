// Types of the i18next keys, so that a misspelt key is a type error.
import type { Messages } from '../shared/text/messages/chineseMessages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Messages;
  }
}
