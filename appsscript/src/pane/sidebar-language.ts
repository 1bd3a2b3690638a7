import type { Host } from "@dairy-functions/pane";
import { type Language, type LanguageFile, readLanguage, speak } from "@dairy-functions/shared";
import type { Script } from "./orders.ts";
import type { Ask } from "./sheets-pane-host.ts";

/** What the host of the pane knows of languages, once the sidebar speaks that of the person; `changed` follows a choice. */
export async function sidebarLanguage(
  ask: Ask,
  changed: () => void,
): Promise<Pick<Host, "language" | "textsOfWorkbook">> {
  let spoken: ReturnType<Script["language"]>;
  let workbooks: Promise<LanguageFile | null> | undefined;
  const become = (language: typeof spoken) => {
    spoken = language;
    workbooks = undefined;
    speak(spoken === null ? undefined : { ...readLanguage(...spoken.files), explain });
    document.documentElement.lang = spoken?.code ?? "en";
  };
  // Of a language that was left meanwhile, nothing is said any more.
  const explain = async () => {
    const { files } = spoken!;
    const more = await ask("textsOf", "explanations");
    if (more !== null && spoken?.files === files) speak(readLanguage(...files, more));
  };
  become(await ask("language"));
  return {
    language: {
      spoken: () => spoken?.code,
      choose: async (code: Language | "en") => {
        become(await ask("chooseLanguage", code));
        changed();
      },
    },
    textsOfWorkbook: async () => {
      if (spoken === null) return undefined;
      const { files } = spoken;
      workbooks ??= ask("textsOf", "workbooks");
      const own = await workbooks;
      return own === null ? undefined : readLanguage(own, ...files);
    },
  };
}
