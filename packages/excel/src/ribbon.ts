import { checkCommand, commands } from "@dairy-functions/pane";

/** The tab of the ribbon: the manifest, the shortcuts, the icons and the pane's script are all made from it. */

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
    label: "Functions",
    buttons: [
      {
        id: "functions",
        label: "Functions",
        tip: "Finds a dairy function by everyday words, explains it and inserts it.",
        key: "F",
      },
      {
        id: "explain",
        label: "Explain",
        tip: "Explains what the selected cell computes, from which values, and what is wrong.",
        key: "E",
      },
      {
        id: "templates",
        label: "Templates",
        tip: "Adds the sheets of a ready-made workbook to this file, such as the costs of a typical farm.",
        key: "T",
      },
    ],
  },
  {
    id: "Repair",
    label: "Check and repair",
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
    label: "Help",
    buttons: [{ id: "help", label: "Help", tip: "Opens the help pages of all functions." }],
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
