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
import { tokens } from "./tokens.ts";

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

export function defineComponents(): void {
  for (const [component, definition] of components)
    if (customElements.get(definition.name) === undefined) component.define(definition);
}

/** Gives the pane the colours that the person has chosen for the system, now and when they change. */
export function followTheme(pane: HTMLElement): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const [day, night] = [tokens(false), tokens(true)];
  const apply = () => setTheme(dark.matches ? night : day, pane);
  apply();
  dark.addEventListener("change", apply);
  return () => dark.removeEventListener("change", apply);
}
