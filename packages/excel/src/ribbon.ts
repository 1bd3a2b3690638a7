import { checkCommand, commands } from "@dairy-functions/pane";
import { messages } from "./office-messages.ts";

/**
 * The tab of the ribbon: the manifest, the shortcuts, the icons and the pane's script are all made from it. Its texts are
 * in English; who shows one translates it.
 */
const texts = messages.ribbon;

export interface RibbonButton {
  /** The action that it runs, and the name of its icon. */
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Together with Ctrl, Alt and Shift, a shortcut of the keyboard. */
  readonly key?: string;
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

const ofCommand = (id: keyof typeof commands.excel): RibbonButton => ({
  id,
  label: commands.excel[id].title,
  tip: commands.excel[id].about,
});

export const ribbon: readonly RibbonGroup[] = [
  {
    id: "Functions",
    label: texts.functions,
    buttons: [
      {
        id: "functions",
        label: texts.functions,
        tip: texts.functionsTip,
        key: "F",
      },
      {
        id: "explain",
        label: texts.explain,
        tip: texts.explainTip,
        key: "E",
      },
      {
        id: "templates",
        label: texts.templates,
        tip: texts.templatesTip,
        key: "T",
      },
    ],
  },
  {
    id: "Repair",
    label: texts.checkAndRepair,
    buttons: [
      { id: "check", label: checkCommand.title, tip: checkCommand.about },
      ofCommand("repair"),
      ofCommand("fromSheets"),
      ofCommand("independent"),
      ofCommand("freeze"),
    ],
  },
  {
    id: "Help",
    label: texts.help,
    buttons: [{ id: "help", label: texts.help, tip: texts.helpTip }],
  },
];

/** The shortcuts as Excel reads them beside the manifest. */
export function shortcutsJson(): object {
  const withKeys = ribbon.flatMap(({ buttons }) => buttons).filter(({ key }) => key !== undefined);
  return {
    actions: withKeys.map(({ id, label }) => ({ id, type: "ExecuteFunction", name: `Dairy: ${label}` })),
    shortcuts: withKeys.map(({ id, key }) => ({ action: id, key: { default: `Ctrl+Alt+Shift+${key}` } })),
  };
}
