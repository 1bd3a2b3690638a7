import type { Pane, View } from "@dairy-functions/pane";
import { catalogue, languageName, say, translated, version } from "@dairy-functions/shared";
import { registerAnswers } from "./answered.ts";
import { registerCommas } from "./commas.ts";
import type { OpenDocument } from "./document.ts";
import { registerEntries } from "./entries.ts";
import { wireFiles, wireOpening } from "./files.ts";
import { wireForm } from "./form-view.ts";
import { gridOf } from "./grid.ts";
import { registerGrouping } from "./grouping.ts";
import { language, loadLanguage, whenExplained, wireLanguage } from "./language.ts";
import { messages } from "./messages.ts";
import { wireWorkbooks } from "./my-workbooks.ts";
import { showLasting, showNotice } from "./notices.ts";
import { type Offered, templateOf } from "./offered.ts";
import { keepOffline } from "./offline.ts";
import { canOpen, openDocument } from "./open-document.ts";
import { wireTemplates } from "./open-template.ts";
import { textsOf } from "./page-texts.ts";
import { protect, registerProtection } from "./protection.ts";
import { register } from "./register-in-workbench.ts";
import { registerSpills } from "./spills.ts";
import { saidBySpreadsheet } from "./spreadsheet-texts.ts";
import { chosen, isAtStart } from "./start.ts";
import { inOneStep, isProtected, registerSteps } from "./steps.ts";
import type { SpreadsheetLibrary } from "./workbench-host.ts";
import { registerWorkbookLinks } from "./workbook-links.ts";

/** The page: o-spreadsheet from its published files with the functions in it. */

declare const o_spreadsheet: SpreadsheetLibrary;
declare global {
  /** The open workbook, for the console and for tests. */
  var workbook: InstanceType<SpreadsheetLibrary["Model"]> | undefined;
}

const element = (id: string) => document.getElementById(id) as HTMLElement;
let opened: OpenDocument | undefined;

/** Says that a sheet is protected, and offers to lift that: a template is there to be adapted too. */
function tellProtected() {
  const { model } = opened!;
  const lift = () => inOneStep(model, [protect(model.getters.getActiveSheetId(), [])]);
  showLasting("protection", say(messages.isProtected), [[say(messages.unprotect), lift]]);
}

/** Says why sheets are in another language than the page around them. */
function tellLanguage(template: Offered | undefined) {
  const [sheets = "en", page = "en"] = [template?.language, language()];
  if (template === undefined || sheets === page) return;
  const places = { language: languageName(sheets), chosen: languageName(page) };
  showLasting("language", say(messages.sheetsKeepLanguage, places));
}

function wireAbout() {
  const about = element("about") as HTMLDialogElement;
  element("version").textContent = say(messages.version, { version, count: catalogue.length });
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
  pane ??= Promise.all([
    import("@dairy-functions/pane/open"),
    import("./workbench-pane-host.ts"),
    loadLanguage("pane"),
  ]).then(([door, { paneHost }]) => door.openPane(side, paneHost(o_spreadsheet, globalThis.workbook!, showNotice)));
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

/** Puts the texts of the page into the language that is spoken. */
function translatePage() {
  for (const { text, put } of [...textsOf(document)]) if (translated(text) !== text) put(translated(text));
}

async function start() {
  await loadLanguage();
  translatePage();
  o_spreadsheet.setTranslationMethod(saidBySpreadsheet as never, () => true);
  wireAbout();
  wirePane();
  registerSteps(o_spreadsheet);
  registerCommas(o_spreadsheet, showNotice);
  registerGrouping(o_spreadsheet);
  registerEntries(o_spreadsheet);
  registerProtection(o_spreadsheet, tellProtected);
  registerAnswers(o_spreadsheet);
  registerSpills(o_spreadsheet);
  registerWorkbookLinks(o_spreadsheet);
  register(o_spreadsheet, catalogue);
  const open = wireOpening(o_spreadsheet);
  const keep = () => void keepOffline(async () => opened?.save());
  const atStart = isAtStart();
  if (atStart) keep();
  await chosen(canOpen);
  opened = await openDocument(o_spreadsheet);
  const { model } = opened;
  const template = await templateOf(model);
  globalThis.workbook = model;
  whenExplained(() => model.dispatch("EVALUATE_CELLS"));
  model.on("command-rejected", opened, ({ result }) => {
    if (result.reasons.includes(isProtected as never)) tellProtected();
  });
  tellLanguage(template);
  const grid = gridOf(o_spreadsheet, opened, element("grid"));
  wireTemplates(opened);
  wireWorkbooks(opened);
  wireLanguage(document, opened.save);
  wireFiles(o_spreadsheet, opened, open, grid.isTyping);
  wireSaving(opened, grid.endEntry);
  await wireForm(o_spreadsheet, opened, template, grid);
  if (!atStart) keep(); // not before there is something to see
}

start().catch((error: unknown) => {
  element("grid").textContent = say(messages.startFailed, { reason: String(error) });
  throw error;
});
