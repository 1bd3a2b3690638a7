import type JSZip from "jszip";

/** The add-in that a file names, as its manifest has it. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
}

const officeExtensions = "http://schemas.microsoft.com/office/webextensions";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Names the add-in in the file as Excel does when it saves one that uses it, so that Excel loads it on opening. The pane
 * stays closed. `functions` are the stored names of those that the file calls.
 */
export async function nameAddIn(zip: JSZip, addIn: AddIn, functions: readonly string[]): Promise<void> {
  const called = functions.map((name) => `<we:customFunctionIds>${name}</we:customFunctionIds>`).join("");
  const parts = {
    "xl/webextensions/webextension1.xml": `${declaration}<we:webextension xmlns:we="${officeExtensions}/webextension/2010/11" id="{${addIn.id.toUpperCase()}}"><we:reference id="${addIn.id}" version="${addIn.version}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${relationships}"/><we:extLst><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{D87F86FE-615C-45B5-9D79-34F1136793EB}"><we:containsCustomFunctions/></a:ext><a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}"><we:customFunctionIdList>${called}</we:customFunctionIdList></a:ext></we:extLst></we:webextension>`,
    "xl/webextensions/taskpanes.xml": `${declaration}<wetp:taskpanes xmlns:wetp="${officeExtensions}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="${relationships}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>`,
  };
  for (const [path, xml] of Object.entries(parts)) zip.file(path, xml);
  await insert(
    zip,
    "[Content_Types].xml",
    "</Types>",
    '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>' +
      '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>',
  );
  await insert(
    zip,
    "_rels/.rels",
    "</Relationships>",
    '<Relationship Id="rIdAddIn" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>',
  );
}

async function insert(zip: JSZip, path: string, before: string, xml: string): Promise<void> {
  const text = await zip.file(path)!.async("string");
  if (text.split(before).length !== 2) throw new Error(`${path} has no ${before}.`);
  zip.file(
    path,
    text.replace(before, () => xml + before),
  );
}
