/** The languages beside English, each with its name as its readers write it and the locales in which Office speaks it. */
export const languages = {
  bn: { name: "বাংলা", english: "Bengali", locales: ["bn-BD", "bn-IN"] },
  es: { name: "español", english: "Spanish", locales: ["es-ES", "es-MX"] },
  fr: { name: "français", english: "French", locales: ["fr-FR", "fr-CA"] },
  hi: { name: "हिन्दी", english: "Hindi", locales: ["hi-IN"] },
  pt: { name: "português", english: "Portuguese", locales: ["pt-BR", "pt-PT"] },
  sw: { name: "Kiswahili", english: "Swahili", locales: ["sw-KE", "sw-TZ"] },
} as const;

export type Language = keyof typeof languages;
/** All languages, English first. */
export const languageCodes: readonly (Language | "en")[] = ["en", ...(Object.keys(languages) as Language[])];
/** The name that its readers give a language. */
export const languageName = (code: Language | "en"): string => (code === "en" ? "English" : languages[code].name);
const isLanguage = (code: string): code is Language => Object.keys(languages).includes(code);

/** The language of the first of these tags that we have, such as "fr-CA" or "bn"; undefined for English. */
export function languageFor(tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const code = tag.split(/[-_]/)[0]!.toLowerCase();
    if (code === "en") return undefined;
    if (isLanguage(code)) return code;
  }
  return undefined;
}
