import { createDarkTheme, createLightTheme } from "@fluentui/tokens";
import {
  Accordion,
  AccordionDefinition,
  AccordionItem,
  AccordionItemDefinition,
  Button,
  ButtonDefinition,
  CompoundButton,
  CompoundButtonDefinition,
  Dropdown,
  DropdownDefinition,
  DropdownOption,
  DropdownOptionDefinition,
  Field,
  FieldDefinition,
  Label,
  LabelDefinition,
  Listbox,
  ListboxDefinition,
  MessageBar,
  MessageBarDefinition,
  ProgressBar,
  ProgressBarDefinition,
  setTheme,
  Tab,
  TabDefinition,
  Tablist,
  TablistDefinition,
  TextInput,
  TextInputDefinition,
} from "@fluentui/web-components";

/** The components that the pane uses. Only these are bundled. */
const components = [
  [Accordion, AccordionDefinition],
  [AccordionItem, AccordionItemDefinition],
  [Button, ButtonDefinition],
  [CompoundButton, CompoundButtonDefinition],
  [Dropdown, DropdownDefinition],
  [DropdownOption, DropdownOptionDefinition],
  [Field, FieldDefinition],
  [Label, LabelDefinition],
  [Listbox, ListboxDefinition],
  [MessageBar, MessageBarDefinition],
  [ProgressBar, ProgressBarDefinition],
  [Tab, TabDefinition],
  [Tablist, TablistDefinition],
  [TextInput, TextInputDefinition],
] as const;

/** The green of the product, from dark to light. */
const green = {
  10: "#04140e",
  20: "#08241a",
  30: "#0b3325",
  40: "#0e4130",
  50: "#11503b",
  60: "#155c45",
  70: "#196a50",
  80: "#1e785a",
  90: "#2c8a69",
  100: "#45a382",
  110: "#5db495",
  120: "#76c2a8",
  130: "#90cfb9",
  140: "#abdcca",
  150: "#c7e8dc",
  160: "#e4f4ee",
};

export function defineComponents(): void {
  for (const [component, definition] of components)
    if (customElements.get(definition.name) === undefined) component.define(definition);
}

/** Gives the pane the colours that the person has chosen for the system, now and when they change. */
export function followTheme(pane: HTMLElement): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const [day, night] = [createLightTheme(green), createDarkTheme(green)];
  const apply = () => setTheme(dark.matches ? night : day, pane);
  apply();
  dark.addEventListener("change", apply);
  return () => dark.removeEventListener("change", apply);
}
