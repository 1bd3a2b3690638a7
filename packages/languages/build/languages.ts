/** The languages that there are catalogues for, each with its name as its readers write it. */
export const languages = {
  bn: { name: "বাংলা", english: "Bengali", plurals: "nplurals=2; plural=(n != 1);" },
  es: { name: "español", english: "Spanish", plurals: "nplurals=2; plural=(n != 1);" },
  fr: { name: "français", english: "French", plurals: "nplurals=2; plural=(n > 1);" },
  hi: { name: "हिन्दी", english: "Hindi", plurals: "nplurals=2; plural=(n > 1);" },
  pt: { name: "português", english: "Portuguese", plurals: "nplurals=2; plural=(n > 1);" },
  sw: { name: "Kiswahili", english: "Swahili", plurals: "nplurals=2; plural=(n != 1);" },
} as const;

export type Language = keyof typeof languages;
export const codes = Object.keys(languages) as Language[];
