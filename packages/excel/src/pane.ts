/// <reference types="office-js" />
/** Entry of dist/excel/pane.js: the pane, and what the ribbon and the keyboard run. It loads after the functions. */
import { commands, type Pane, type View } from "@dairy-functions/pane";
import { openPane } from "@dairy-functions/pane/open";
import { excelPaneHost } from "./excel-pane-host.ts";
import { ribbon } from "./ribbon.ts";

/** What functions.js gives the page, which loads it before. */
declare const dairyFunctions: typeof import("./functions.ts");

async function open(): Promise<Pane> {
  await Office.onReady();
  await dairyFunctions.spoken;
  const { language, textsOfWorkbook } = dairyFunctions;
  const pane = openPane(document.getElementById("pane")!, { ...excelPaneHost, language, textsOfWorkbook });
  document.documentElement.classList.add("with-pane");
  return pane;
}

/** What a button of the ribbon shows: a view of the pane, or the plan of a command. */
function show(pane: Pane, id: string): void {
  if (id in commands.excel || id === "check") pane.plan(id);
  else pane.show(id as View);
}

if (typeof Office !== "undefined") {
  const opened = open();
  for (const { id } of ribbon.flatMap(({ buttons }) => buttons))
    Office.actions?.associate(id, async (event?: Office.AddinCommands.Event) => {
      if (id === "help") Office.context.ui.openBrowserWindow(new URL("help/index.html", document.baseURI).href);
      else {
        await Office.addin.showAsTaskpane();
        show(await opened, id);
      }
      event?.completed();
    });
}
