import { messages, type RibbonButton, ribbon } from "@dairy-functions/excel";
import { listing } from "./listing.ts";
import { type AddInFiles, buttonIconSizes } from "./manifest.ts";

/** The version of Microsoft's schema that it follows; its rules are those of check-unified-manifest.ts. */
export const schemaVersion = "1.30";

/** The same add-in as the XML manifest, as Microsoft 365 describes all its apps. Excel custom functions left preview in July 2026. */
export function unifiedManifest({ address, id, version, support, publisher = listing.name }: AddInFiles): object {
  const help = support ?? `${address}/help/index.html`;
  const beside = (page: string) => new URL(page, help).href;
  const requirements = {
    scopes: ["workbook"],
    formFactors: ["desktop"],
    capabilities: listing.requirements.map(([name, minVersion]) => ({ name, minVersion })),
  };
  const buttons = ribbon.flatMap((group) => group.buttons);
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    id,
    version,
    name: { short: listing.name, full: listing.name },
    description: { short: listing.short, full: listing.description },
    developer: {
      name: publisher,
      websiteUrl: help,
      privacyUrl: beside("privacy.html"),
      termsOfUseUrl: beside("terms.html"),
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: listing.colour,
    localizationInfo: { defaultLanguageTag: "en-us" },
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    validDomains: [new URL(address).host],
    extensions: [
      {
        requirements,
        runtimes: [
          {
            id: "Dairy.Runtime",
            type: "general",
            lifetime: "long",
            code: { page: `${address}/functions.html`, script: `${address}/functions.js` },
            actions: [
              { id: openPane, type: "openPage", displayName: listing.name },
              ...buttons.map(({ id, label }) => ({ id, type: "executeFunction", displayName: label })),
            ],
            customFunctions: {
              namespace: { id: listing.namespace, name: listing.namespace },
              metadataUrl: `${address}/functions.json`,
            },
          },
        ],
        ribbons: [
          {
            contexts: ["default"],
            tabs: [
              {
                id: "Dairy.Tab",
                label: "Dairy",
                groups: ribbon.map(({ id, label, buttons: own }) => ({
                  id: `Dairy.${id}.Group`,
                  label,
                  icons: icons(address, own[0]!.id),
                  controls: own.map((button) => control(address, button)),
                })),
              },
            ],
          },
        ],
        keyboardShortcuts: [
          {
            shortcuts: buttons
              .filter(({ key }) => key !== undefined)
              .map(({ id, key }) => ({ actionId: id, key: { default: `Ctrl+Alt+Shift+${key}` } })),
          },
        ],
        getStartedMessages: [
          {
            title: messages.ribbon.started,
            description: messages.ribbon.startedAbout,
            learnMoreUrl: `${address}/help/index.html`,
          },
        ],
      },
    ],
  };
}

/** Functions opens the pane as Excel documents it; the others run an action that opens it where they need it. */
const openPane = "openPane";

const icons = (address: string, id: string) =>
  buttonIconSizes.map((size) => ({ size, url: `${address}/assets/${id}-${size}.png` }));

const control = (address: string, { id, label, tip }: RibbonButton) => ({
  id: `Dairy.${id}`,
  type: "button",
  label,
  icons: icons(address, id),
  supertip: { title: label, description: tip },
  actionId: id === "functions" ? openPane : id,
});
