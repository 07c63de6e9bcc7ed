import type { Language } from '../model/language.js';

/** What reports say of who presents them. */
export const brandingWords: Readonly<
  Record<Language, { readonly presentedBy: (name: string) => string; readonly logo: string }>
> = {
  de: { presentedBy: (name) => `Vorgelegt von ${name}`, logo: 'Logo' },
  en: { presentedBy: (name) => `Presented by ${name}`, logo: 'Logo' },
};
