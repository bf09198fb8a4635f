import 'i18next';
import type { SourceTexts } from './index';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: SourceTexts;
    returnNull: false;
  }
}
