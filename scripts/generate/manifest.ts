/**
 * The manifest of the Office add-in, with a shared runtime: functions.html runs the functions and is the pane.
 * Its rules are those of scripts/check/manifest.ts.
 */
export function manifest({ origin, id, version }: { origin: string; id: string; version: string }): string {
  const icons = [16, 32, 80].map((size) => `<bt:Image size="${size}" resid="Icon.${size}"/>`).join("");
  const images = [16, 32, 80].map(
    (size) => `<bt:Image id="Icon.${size}" DefaultValue="${origin}/assets/icon-${size}.png"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Written by "npm run generate" and "npm run build" from scripts/generate/manifest.ts. Do not edit. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${id}</Id>
  <Version>${version}.0</Version>
  <ProviderName>Dairy functions</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Dairy functions"/>
  <Description DefaultValue="Functions of dairy economics for cells: energy-corrected milk, costs of milk production, income, margins of the dairy chain."/>
  <IconUrl DefaultValue="${origin}/assets/icon-32.png"/>
  <HighResolutionIconUrl DefaultValue="${origin}/assets/icon-64.png"/>
  <SupportUrl DefaultValue="${origin}/help/index.html"/>
  <AppDomains>
    <AppDomain>${origin}</AppDomain>
  </AppDomains>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>
      <Set Name="SharedRuntime" MinVersion="1.1"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${origin}/functions.html"/>
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
            <OfficeTab id="TabHome">
              <Group id="Dairy.Group">
                <Label resid="Group.Label"/>
                <Icon>${icons}</Icon>
                <Control xsi:type="Button" id="Dairy.Functions">
                  <Label resid="Functions.Label"/>
                  <Supertip>
                    <Title resid="Functions.Label"/>
                    <Description resid="Functions.Tip"/>
                  </Supertip>
                  <Icon>${icons}</Icon>
                  <Action xsi:type="ShowTaskpane">
                    <SourceLocation resid="Page.Url"/>
                  </Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        ${images.join("\n        ")}
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Script.Url" DefaultValue="${origin}/functions.js"/>
        <bt:Url id="Page.Url" DefaultValue="${origin}/functions.html"/>
        <bt:Url id="Metadata.Url" DefaultValue="${origin}/functions.json"/>
        <bt:Url id="LearnMore.Url" DefaultValue="${origin}/help/index.html"/>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Namespace" DefaultValue="DAIRY"/>
        <bt:String id="GetStarted.Title" DefaultValue="Dairy functions are ready"/>
        <bt:String id="Group.Label" DefaultValue="Dairy"/>
        <bt:String id="Functions.Label" DefaultValue="Functions"/>
      </bt:ShortStrings>
      <bt:LongStrings>
        <bt:String id="GetStarted.Description" DefaultValue="Type =DAIRY. in a cell, or choose Functions on the Home tab."/>
        <bt:String id="Functions.Tip" DefaultValue="Lists the dairy functions and explains each: arguments with units and limits, formula, source, examples."/>
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

// Excel tells add-ins apart by these, so they never change.
export const developmentId = "08354830-0af0-495b-a1d7-6f6e2be3bb32";
export const productionId = "edafa591-054f-4b80-83d5-d593c8909d2d";
