import { translationsOf } from "@dairy-functions/languages";
import { checkCommand, commands } from "@dairy-functions/pane";
import { type Language, languages } from "@dairy-functions/shared";
import { groupsOf, type Menu } from "../src/pane/menu.ts";

/** The menu with what each language calls its items. */
export function menu(): Menu {
  const { fromExcel, independent, freeze, recalculate } = commands.sheets;
  const titles = {
    check: checkCommand.title,
    fromExcel: fromExcel.title,
    independent: independent.title,
    freeze: freeze.title,
    recalculate: recalculate.title,
  };
  const captions = groupsOf(titles).flatMap((items) => items.map(([caption]) => caption));
  const inLanguage = (code: Language) => {
    const texts = translationsOf(code);
    return Object.fromEntries(captions.map((caption) => [caption, texts.get(caption) ?? caption]));
  };
  const codes = Object.keys(languages) as Language[];
  return { titles, languages: Object.fromEntries(codes.map((code) => [code, inLanguage(code)])) };
}
