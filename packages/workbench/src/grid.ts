import { accessible } from "./accessible.ts";
import { waitForCharts } from "./chart-library.ts";
import type { OpenDocument } from "./document.ts";
import { showSentences } from "./error-sentences.ts";
import { language, loadLanguage } from "./language.ts";
import { type Entry, refusal, showHelp, showRefusal } from "./limits.ts";
import { showNotice } from "./notices.ts";
import { saidBySpreadsheet } from "./spreadsheet-texts.ts";
import { followPlace, resumePlace } from "./typing.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The open workbook as a grid: o-spreadsheet's own screen, which is made when it is first shown. A form does without. */

declare const owl: typeof import("@odoo/owl");

const dark = matchMedia("(prefers-color-scheme: dark)");
const small = matchMedia("(max-width: 767px)");

export interface Grid {
  readonly show: () => Promise<void>;
  readonly isTyping: () => boolean;
  /** Takes over what is being typed. */
  readonly endEntry: () => void;
}

type Composer = InstanceType<SpreadsheetLibrary["stores"]["CellComposerStore"]>;

export function gridOf(o: SpreadsheetLibrary, opened: OpenDocument, place: HTMLElement): Grid {
  /** The cell that is being typed into, once there is a grid. */
  let composer: (() => Composer) | undefined;
  const isTyping = () => composer !== undefined && composer().editionMode !== "inactive";
  followPlace(opened, () => (isTyping() ? composer!().currentContent : undefined));

  async function make(): Promise<void> {
    const templates = await (await fetch("vendor/o-spreadsheet/o_spreadsheet.xml")).text();
    showHelp(opened.model, document.getElementById("cell-help")!);
    waitForCharts(o, owl);
    const made = frame(o, opened, place, (given) => {
      composer = given;
    });
    const app = new owl.App(made, { templates: accessible(templates), translateFn: saidBySpreadsheet });
    await app.mount(place);
    if (language() === undefined) return;
    void loadLanguage("panels").then(() => {
      app.templates = {}; // what was opened meanwhile is made again when it is next opened, in the language
    });
  }

  let made: Promise<void> | undefined;
  return {
    show() {
      made ??= make().catch((error) => {
        made = undefined; // a file may have failed to load: it is tried again
        throw error;
      });
      return made;
    },
    isTyping,
    endEntry: () => composer?.().stopEdition(),
  };
}

/**
 * The frame that o-spreadsheet asks for: an owl component that hands it the workbook and the ways to show messages.
 */
function frame(
  o: SpreadsheetLibrary,
  opened: OpenDocument,
  place: HTMLElement,
  hasComposer: (composer: () => Composer) => void,
) {
  return class Workbench extends owl.Component {
    static override template =
      owl.xml`<Spreadsheet model="model" colorScheme="scheme.name" notifyUser="notifyUser" raiseError="raiseError" askConfirmation="askConfirmation"/>`;
    static components = { Spreadsheet: o.Spreadsheet };

    model = opened.model;
    scheme = owl.useState({ name: schemeName() });
    notifyUser = ({ text }: { text: string }) => showNotice(text);
    raiseError = (text: string, done?: () => void) => {
      const { currentContent, currentEditedCell } = this.entry();
      const refused = refusal(this.model, text, this.entry());
      if (refused === undefined) window.alert(text);
      else
        afterPointer(() => {
          this.typeInto(currentEditedCell, currentContent); // o-spreadsheet drops it: it is there to be put right
          showRefusal(this.model, refused, currentEditedCell, place);
        });
      done?.();
    };
    askConfirmation = (question: string, confirmed: () => void, refused?: () => void) =>
      window.confirm(question) ? confirmed() : refused?.();

    entry!: () => Entry;
    typeOn!: (content: string) => void;
    typeInto = ({ sheetId, col: column, row }: Entry["currentEditedCell"], text: string) => {
      opened.goTo({ sheet: this.model.getters.getSheetName(sheetId), column, row });
      this.typeOn(text);
    };

    override setup() {
      dark.addEventListener("change", () => {
        this.scheme.name = schemeName();
      });
      // By itself, o-spreadsheet leaves its menus out as soon as the pane takes their room.
      const screen = owl.useState({ isSmall: small.matches });
      small.addEventListener("change", () => {
        screen.isSmall = small.matches;
      });
      owl.useSubEnv({
        get isSmall() {
          return screen.isSmall;
        },
      });
      const stores = o.stores.useStoreProvider();
      const composer = () => stores.get(o.stores.CellComposerStore);
      hasComposer(composer);
      this.entry = () => composer() as unknown as Entry;
      this.typeOn = (content) => stores.get(o.stores.ComposerFocusStore).focusActiveComposer({ content });
      owl.onMounted(() => {
        resumePlace(opened, this.typeOn);
        const pointed = stores.get(o.stores.DelayedHoveredCellStore);
        showSentences(o, this.model, pointed, () => composer().editionMode !== "inactive");
      });
    }
  };
}

let isDown = false;
for (const type of ["pointerdown", "pointerup", "pointercancel"])
  document.addEventListener(type, () => (isDown = type === "pointerdown"), { capture: true });

/** Runs something once what a person clicks on has had its click: it would take the selection away again. */
function afterPointer(run: () => void): void {
  if (isDown) document.addEventListener("pointerup", () => setTimeout(run), { capture: true, once: true });
  else setTimeout(run);
}

/** The colours of the system, also for the parts of the grid that are styled by Bootstrap. */
function schemeName(): "dark" | "light" {
  const name = dark.matches ? "dark" : "light";
  document.documentElement.dataset.bsTheme = name;
  return name;
}
