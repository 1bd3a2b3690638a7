import { messages, type RibbonButton, type RibbonGroup, ribbon } from "@dairy-functions/excel";
import { begun, translationsOf } from "@dairy-functions/languages";
import { escaped, languages, speaking, translated } from "@dairy-functions/shared";
import { listing } from "./listing.ts";

/** An add-in and where its files are. */
export interface AddInFiles {
  /** The folder of its files, without a slash at the end. */
  readonly address: string;
  readonly id: string;
  readonly version: string;
  /** The page that helps people; its own list of functions unless another is named. */
  readonly support?: string;
  /** Who publishes it, as the store knows them. */
  readonly publisher?: string;
}

/**
 * The manifest of the Office add-in, with a shared runtime: functions.html runs the functions and is the pane.
 * The ribbon is made from packages/excel/src/ribbon.ts. Its rules are those of check-manifest.ts.
 */
export function manifest({ id, version, publisher = listing.name, ...given }: AddInFiles): string {
  const address = escaped(given.address);
  const support = escaped(given.support ?? `${given.address}/help/index.html`);
  const buttons = ribbon.flatMap((group) => group.buttons);
  const images = buttons.flatMap(({ id }) =>
    buttonIconSizes.map((size) => `<bt:Image id="${id}.${size}" DefaultValue="${address}/assets/${id}-${size}.png"/>`),
  );
  const spoken = begun().map((code) => ({ code, texts: translationsOf(code) }));
  /** A resource with its text in the locales of each language, where that is another. */
  const resource = (kind: "Url" | "String", id: string, content: string, of: (code: string) => string) => {
    const overrides = spoken.flatMap(({ code, texts }) => {
      const own = speaking(texts, () => of(code));
      if (own === content) return [];
      return languages[code].locales.map((locale) => `<bt:Override Locale="${locale}" Value="${escaped(own)}"/>`);
    });
    const head = `<bt:${kind} id="${id}" DefaultValue="${escaped(content)}"`;
    if (overrides.length === 0) return `${head}/>`;
    return [`${head}>`, ...overrides.map((line) => `  ${line}`), `</bt:${kind}>`].join("\n        ");
  };
  const text = (id: string, content: string) => resource("String", id, content, () => translated(content));
  const { started, startedAbout } = messages.ribbon;
  const shortStrings = [
    ...ribbon.map(({ id, label }) => text(`${id}.Group`, label)),
    ...buttons.map(({ id, label }) => text(`${id}.Label`, label)),
  ];
  const requirements = listing.requirements.map(([name, least]) => `      <Set Name="${name}" MinVersion="${least}"/>`);
  const longStrings = buttons.map(({ id, tip }) => text(`${id}.Tip`, tip));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written by "npm run generate" and "npm run build" from packages/excel/build/manifest.ts. Do not edit. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${escaped(publisher)}</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="${listing.name}"/>
  <Description DefaultValue="${listing.description}"/>
  <IconUrl DefaultValue="${address}/assets/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${address}/assets/icon-64.png"/>
  <SupportUrl DefaultValue="${support}"/>
  <AppDomains>
    <AppDomain>${new URL(address).origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
${requirements.join("\n")}
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${address}/functions.html"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Page.Url" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Script.Url"/>
            </Script>
            <Page>
              <SourceLocation resid="Page.Url"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Metadata.Url"/>
            </Metadata>
            <Namespace resid="Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title"/>
            <Description resid="GetStarted.Description"/>
            <LearnMoreUrl resid="LearnMore.Url"/>
          </GetStarted>
          <FunctionFile resid="Page.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <CustomTab id="Dairy.Tab">
${ribbon.map(groupXml).join("\n")}
              <Label resid="Tab.Label"/>
            </CustomTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
${lines(images)}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Script.Url" DefaultValue="${address}/functions.js"/>
        <bt:Url id="Page.Url" DefaultValue="${address}/functions.html"/>
        ${resource("Url", "Metadata.Url", `${given.address}/functions.json`, (code) => `${given.address}/functions.${code}.json`)}
        <bt:Url id="LearnMore.Url" DefaultValue="${address}/help/index.html"/>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Namespace" DefaultValue="${listing.namespace}"/>
        ${text("GetStarted.Title", started)}
        <bt:String id="Tab.Label" DefaultValue="Dairy"/>
${lines(shortStrings)}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${text("GetStarted.Description", startedAbout)}
${lines(longStrings)}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
  <ExtendedOverrides Url="${address}/shortcuts.json"/>
</OfficeApp>
`;
}

/** Sizes in which a button wants its icon. */
export const buttonIconSizes = [16, 32, 80];

const lines = (all: readonly string[]) => all.map((line) => `        ${line}`).join("\n");
const iconXml = (id: string) =>
  `<Icon>${buttonIconSizes.map((size) => `<bt:Image size="${size}" resid="${id}.${size}"/>`).join("")}</Icon>`;

function groupXml({ id, buttons }: RibbonGroup): string {
  return `              <Group id="Dairy.${id}.Group">
                <Label resid="${id}.Group"/>
                ${iconXml(buttons[0]!.id)}
${buttons.map(buttonXml).join("\n")}
              </Group>`;
}

/** Functions opens the pane as Excel documents it; the others run an action that opens it where they need it. */
function buttonXml({ id }: RibbonButton): string {
  const action =
    id === "functions"
      ? '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Page.Url"/></Action>'
      : `<Action xsi:type="ExecuteFunction"><FunctionName>${id}</FunctionName></Action>`;
  return `                <Control xsi:type="Button" id="Dairy.${id}">
                  <Label resid="${id}.Label"/>
                  <Supertip><Title resid="${id}.Label"/><Description resid="${id}.Tip"/></Supertip>
                  ${iconXml(id)}
                  ${action}
                </Control>`;
}

// Excel tells add-ins apart by these, so they never change.
export const developmentId = "08354830-0af0-495b-a1d7-6f6e2be3bb32";
export const productionId = "edafa591-054f-4b80-83d5-d593c8909d2d";
