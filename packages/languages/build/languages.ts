import { type Language, languages } from "@dairy-functions/shared";

/** The rules of plurals as gettext writes them. */
export const plurals: Readonly<Record<Language, string>> = {
  bn: "nplurals=2; plural=(n != 1);",
  es: "nplurals=2; plural=(n != 1);",
  fr: "nplurals=2; plural=(n > 1);",
  hi: "nplurals=2; plural=(n > 1);",
  pt: "nplurals=2; plural=(n > 1);",
  sw: "nplurals=2; plural=(n != 1);",
};

export const codes = Object.keys(languages) as Language[];
