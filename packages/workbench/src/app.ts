import type { Pane, View } from "@dairy-functions/pane";
import { catalogue, say, version } from "@dairy-functions/shared";
import { accessible } from "./accessible.ts";
import { registerAnswers } from "./answered.ts";
import { waitForCharts } from "./chart-library.ts";
import { registerCommas } from "./commas.ts";
import type { OpenDocument } from "./document.ts";
import { registerEntries } from "./entries.ts";
import { showSentences } from "./error-sentences.ts";
import { wireFiles } from "./files.ts";
import { wireForm } from "./form-view.ts";
import { type Entry, refusal, showHelp } from "./limits.ts";
import { messages } from "./messages.ts";
import { wireWorkbooks } from "./my-workbooks.ts";
import { showLasting, showNotice } from "./notices.ts";
import { type Offered, templateOf } from "./offered.ts";
import { keepOffline } from "./offline.ts";
import { openDocument } from "./open-document.ts";
import { wireTemplates } from "./open-template.ts";
import { protect, registerProtection } from "./protection.ts";
import { register } from "./register-in-workbench.ts";
import { registerSpills } from "./spills.ts";
import { inOneStep, isProtected, registerSteps } from "./steps.ts";
import { followPlace, resumePlace } from "./typing.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";

/** The page: o-spreadsheet from its published files with the functions in it. */

declare const o_spreadsheet: SpreadsheetLibrary;
declare const owl: typeof import("@odoo/owl");
declare global {
  /** The open workbook, for the console and for tests. */
  var workbook: InstanceType<SpreadsheetLibrary["Model"]> | undefined;
}

const element = (id: string) => document.getElementById(id) as HTMLElement;
const dark = matchMedia("(prefers-color-scheme: dark)");
const small = matchMedia("(max-width: 767px)");

let opened: OpenDocument;
/** What it was made from. */
let template: Offered | undefined;

/**
 * The frame that o-spreadsheet asks for: an owl component that hands it the workbook and the ways to show messages.
 */
class Workbench extends owl.Component {
  static override template =
    owl.xml`<Spreadsheet model="model" colorScheme="scheme.name" notifyUser="notifyUser" raiseError="raiseError" askConfirmation="askConfirmation"/>`;
  static components = { Spreadsheet: o_spreadsheet.Spreadsheet };

  model = opened.model;
  scheme = owl.useState({ name: schemeName() });
  notifyUser = ({ text }: { text: string }) => showNotice(text);
  raiseError = (text: string, done?: () => void) => {
    const { currentContent, currentEditedCell } = this.entry();
    const refused = refusal(this.model, text, this.entry());
    window.alert(refused ?? text);
    // o-spreadsheet drops the entry: it is typed again, to be put right.
    if (refused !== undefined) setTimeout(() => this.typeInto(currentEditedCell, currentContent));
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
    globalThis.workbook = this.model;
    this.model.on("command-rejected", this, ({ result }) => {
      if (result.reasons.includes(isProtected as never)) tellProtected();
    });
    const stores = o_spreadsheet.stores.useStoreProvider();
    const composer = () => stores.get(o_spreadsheet.stores.CellComposerStore);
    wireTemplates(opened);
    wireForm(o_spreadsheet, opened, template, () => composer().stopEdition());
    wireWorkbooks(opened);
    wireFiles(o_spreadsheet, opened, () => composer().editionMode !== "inactive");
    wireSaving(opened, () => composer().stopEdition());
    followPlace(opened, composer);
    this.entry = () => composer() as unknown as Entry;
    this.typeOn = (content) => stores.get(o_spreadsheet.stores.ComposerFocusStore).focusActiveComposer({ content });
    owl.onMounted(() => {
      resumePlace(opened, this.typeOn);
      const pointed = stores.get(o_spreadsheet.stores.DelayedHoveredCellStore);
      showSentences(o_spreadsheet, this.model, pointed, () => composer().editionMode !== "inactive");
    });
  }
}

/** The colours of the system, also for the parts of the grid that are styled by Bootstrap. */
function schemeName(): "dark" | "light" {
  const name = dark.matches ? "dark" : "light";
  document.documentElement.dataset.bsTheme = name;
  return name;
}

/** Says that a sheet is protected, and offers to lift that: a template is there to be adapted too. */
function tellProtected() {
  const model = opened.model;
  const lift = () => inOneStep(model, [protect(model.getters.getActiveSheetId(), [])]);
  showLasting("protection", messages.isProtected, [[messages.unprotect, lift]]);
}

function wireAbout() {
  const about = element("about") as HTMLDialogElement;
  element("version").textContent = `Version ${version}, ${catalogue.length} functions.`;
  element("open-about").addEventListener("click", () => about.showModal());
}

/** Ctrl+S, or Cmd+S on a Mac, ends the entry, saves, and says where the workbook is. */
function wireSaving({ save, name }: OpenDocument, endEntry: () => void) {
  document.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "s")
        return;
      event.preventDefault();
      event.stopPropagation();
      endEntry();
      void save().then((saved) => {
        if (saved) showNotice(say(messages.savedHere, { name: name() }));
      });
    },
    { capture: true },
  );
}

let pane: Promise<Pane> | undefined;

/** Opens the pane at the side. Its script is loaded when it is first asked for. */
async function openPane(view: View): Promise<void> {
  const [side, opener] = [element("pane"), element("open-pane")];
  side.hidden = false;
  opener.setAttribute("aria-expanded", "true");
  pane ??= Promise.all([import("@dairy-functions/pane/open"), import("./workbench-pane-host.ts")]).then(
    ([door, { paneHost }]) => door.openPane(side, paneHost(o_spreadsheet, globalThis.workbook!, showNotice)),
  );
  (await pane).show(view);
}

function closePane(): void {
  element("pane").hidden = true;
  element("open-pane").setAttribute("aria-expanded", "false");
  focusGrid();
}

/** The keys of the grid work while its own input has the focus. */
const focusGrid = () => document.querySelector<HTMLElement>("#grid .o-grid .o-composer")?.focus();

/** Ctrl+Shift+F, or Cmd+Shift+F on a Mac, opens the pane; Ctrl+Shift+Y explains the cell; F6 goes there and back. */
function wirePane() {
  const side = element("pane");
  const guarded = (view: View) =>
    void openPane(view).catch((error) => showNotice(say(messages.paneFailed, { reason: String(error) })));
  element("open-pane").addEventListener("click", () => (side.hidden ? guarded("functions") : closePane()));
  const views: Readonly<Record<string, View>> = { f: "functions", y: "explain" };
  document.addEventListener(
    "keydown",
    (event) => {
      const view = (event.ctrlKey || event.metaKey) && event.shiftKey ? views[event.key.toLowerCase()] : undefined;
      const inside = side.contains(document.activeElement);
      if (view !== undefined) guarded(view);
      else if (event.key === "F6" && !side.hidden) {
        if (inside) focusGrid();
        else
          side
            .querySelector<HTMLElement>(".dairy-pane")
            ?.shadowRoot?.querySelector<HTMLElement>('fluent-tab[aria-selected="true"]')
            ?.focus();
      } else if (event.key === "Escape" && inside) focusGrid();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

async function start() {
  wireAbout();
  wirePane();
  registerSteps(o_spreadsheet);
  registerCommas(o_spreadsheet, showNotice);
  registerEntries(o_spreadsheet);
  registerProtection(o_spreadsheet, tellProtected);
  registerAnswers(o_spreadsheet);
  registerSpills(o_spreadsheet);
  register(o_spreadsheet, catalogue);
  showHelp(o_spreadsheet, owl);
  waitForCharts(o_spreadsheet, owl);
  opened = await openDocument(o_spreadsheet);
  template = await templateOf(opened.model);
  const templates = await (await fetch("vendor/o-spreadsheet/o_spreadsheet.xml")).text();
  await new owl.App(Workbench, { templates: accessible(templates) }).mount(element("grid"));
  void keepOffline(opened);
}

start().catch((error: unknown) => {
  element("grid").textContent = say(messages.startFailed, { reason: String(error) });
  throw error;
});
