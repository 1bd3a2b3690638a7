/** The styles of the pane, in the tokens of Fluent. They are adopted as a style sheet, which a strict policy allows. */
export const styles = `
:host {
  display: flex;
  flex-direction: column;
  height: 100%;
  overflow-y: auto;
  background: var(--colorNeutralBackground1);
  color: var(--colorNeutralForeground1);
  font-family: var(--fontFamilyBase);
  font-size: var(--fontSizeBase300);
  line-height: var(--lineHeightBase300);
}

* {
  box-sizing: border-box;
}

[hidden] {
  display: none !important;
}

fluent-tablist {
  position: sticky;
  top: 0;
  z-index: 1;
  flex: none;
  background: var(--colorNeutralBackground1);
  border-bottom: 1px solid var(--colorNeutralStroke2);
}

/* Four of them fit into the 300 pixels of a task pane. */
fluent-tab {
  flex: 1;
  padding-inline: 4px;
  font-size: var(--fontSizeBase200);
}

.view {
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding: 12px;
}

.view > * {
  flex: none;
}

h2,
h3,
p,
pre,
ul,
dl,
dd {
  margin: 0;
}

h2 {
  font-size: var(--fontSizeBase400);
  line-height: var(--lineHeightBase400);
  font-weight: var(--fontWeightSemibold);
  overflow-wrap: anywhere;
}

h3 {
  font-size: var(--fontSizeBase300);
  font-weight: var(--fontWeightSemibold);
  overflow-wrap: anywhere;
}

h2:focus,
.panel:focus,
.view:focus {
  outline: none;
}

h2:focus-visible,
.scrolls:focus-visible,
pre:focus-visible {
  outline: 2px solid var(--colorStrokeFocus2);
  outline-offset: 2px;
}

section,
.stack,
.example {
  display: flex;
  flex-direction: column;
  gap: 8px;
}

.card {
  padding: 12px;
  border: 1px solid var(--colorNeutralStroke2);
  border-radius: var(--borderRadiusMedium);
}

.card > fluent-button {
  align-self: start;
}

.card.first {
  margin-bottom: 12px;
}

.picture {
  aspect-ratio: 16 / 9;
}

.picture img {
  width: 100%;
  border-radius: var(--borderRadiusSmall);
}

.bar {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 8px;
}

.bar fluent-button {
  min-width: 0;
}

.problems {
  overflow-wrap: anywhere;
}

.steps {
  display: grid;
  gap: 8px;
  margin-block: 8px 0;
  padding-inline-start: 20px;
  overflow-wrap: anywhere;
}

.steps code {
  display: block;
}

summary {
  cursor: pointer;
}

.actions {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}

.wide {
  width: 100%;
  max-width: none;
}

.field {
  display: flex;
  flex-direction: column;
  align-items: start;
  gap: 4px;
}

.pick {
  width: 100%;
  min-height: 28px;
  padding: 2px 6px;
  border: 1px solid var(--colorNeutralStrokeAccessible);
  border-radius: var(--borderRadiusMedium);
  background: var(--colorNeutralBackground1);
  color: var(--colorNeutralForeground1);
  font: inherit;
}

.pick:focus-visible {
  outline: 2px solid var(--colorStrokeFocus2);
  outline-offset: 1px;
}

/* A line of a person's account with the line that takes it. */
.entry {
  display: flex;
  flex-direction: column;
  gap: 4px;
  padding-inline-start: 8px;
  border-inline-start: 3px solid transparent;
}

.entry[data-check] {
  border-inline-start-color: var(--colorStatusWarningBorderActive);
}

.entry .bar {
  align-items: baseline;
}

.entry strong,
.entry code {
  min-width: 0;
  overflow-wrap: anywhere;
}

.entry code {
  text-align: end;
}

.field .stack {
  align-items: start;
  gap: 4px;
  font-size: var(--fontSizeBase200);
  line-height: var(--lineHeightBase200);
}

.quiet {
  color: var(--colorNeutralForeground2);
  font-size: var(--fontSizeBase200);
  line-height: var(--lineHeightBase200);
}

.quiet:empty,
.messages:empty {
  display: none;
}

.messages {
  scroll-margin-top: 48px; /* the tabs */
  display: flex;
  flex-direction: column;
  gap: 8px;
}

.functions {
  padding: 0;
  list-style: none;
}

.functions fluent-compound-button {
  width: 100%;
  justify-content: start;
}

.functions [slot="description"] {
  font-size: var(--fontSizeBase200);
  line-height: var(--lineHeightBase200);
}

section ul {
  padding-inline-start: 20px;
}

dl {
  display: grid;
  gap: 2px;
}

dd {
  margin: 0 0 6px;
  overflow-wrap: anywhere;
}

code,
pre {
  font-family: var(--fontFamilyMonospace);
  font-size: var(--fontSizeBase200);
  overflow-wrap: anywhere;
}

pre {
  padding: 8px;
  background: var(--colorNeutralBackground3);
  border: 1px solid transparent; /* seen in forced colours, which remove the background */
  border-radius: var(--borderRadiusMedium);
  white-space: pre-wrap;
}

.unit {
  margin-inline-start: 8px;
  color: var(--colorNeutralForeground2);
  font-size: var(--fontSizeBase200);
}

.scrolls {
  max-width: 100%;
  overflow-x: auto;
}

.formula {
  padding: 4px 0;
}

.formula math {
  font-size: 1em;
}

fluent-message-bar {
  color: var(--colorNeutralForeground1);
  overflow-wrap: anywhere;
}

[slot="end"] {
  font-size: var(--fontSizeBase200);
  white-space: nowrap;
}

table {
  border-collapse: collapse;
  font-size: var(--fontSizeBase200);
  line-height: var(--lineHeightBase200);
}

th,
td {
  padding: 3px 8px;
  border: 1px solid var(--colorNeutralStroke2);
  text-align: start;
  vertical-align: top;
  max-width: 320px;
  overflow-wrap: break-word;
}

/* Long texts in a result stay readable, and the table scrolls. */
.result-cells table {
  width: max-content;
}

.result-cells td {
  max-width: 200px;
}

th {
  background: var(--colorNeutralBackground3);
  font-weight: var(--fontWeightSemibold);
}

.result {
  font-size: var(--fontSizeBase500);
  line-height: var(--lineHeightBase500);
  font-weight: var(--fontWeightSemibold);
}

.error {
  color: var(--colorPaletteRedForeground1);
}

.long {
  height: auto;
  padding-block: 4px;
  text-align: start;
  white-space: normal;
}

pre.scrolled {
  max-height: 7em;
  overflow-y: auto;
}

footer {
  display: flex;
  flex-direction: column;
  gap: 4px;
  flex: none;
  margin: auto 12px 0;
  padding: 8px 0 12px;
  border-top: 1px solid var(--colorNeutralStroke2);
}

/* The line under the selected tab is a background, which forced colours remove. */
@media (forced-colors: active) {
  fluent-tablist::after {
    background-color: Highlight;
  }
}
`;
