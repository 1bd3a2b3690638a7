import type JSZip from "jszip";

/** The add-in that a file names, as its manifest has it. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
}

const officeExtensions = "http://schemas.microsoft.com/office/webextensions";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeRelationships = "http://schemas.microsoft.com/office/2011/relationships";
const contentType = "application/vnd.ms-office.webextension";

/** How Excel knows what an extension of its own format holds. */
const containsCustomFunctions = "{D87F86FE-615C-45B5-9D79-34F1136793EB}";
const customFunctionIds = "{7C84B067-C214-45C3-A712-C9D94CD141B2}";

const document = (...lines: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${lines.join("")}`;

/**
 * Names the add-in in the file as Excel does when it saves one that uses it, so that Excel loads it on opening. The
 * pane stays closed. `functions` are the stored names of those that the file calls.
 */
export async function nameAddIn(zip: JSZip, { id, version }: AddIn, functions: readonly string[]): Promise<void> {
  const extension = document(
    `<we:webextension xmlns:we="${officeExtensions}/webextension/2010/11" id="{${id.toUpperCase()}}">`,
    `<we:reference id="${id}" version="${version}" store="developer" storeType="Registry"/>`,
    "<we:alternateReferences/><we:properties/><we:bindings/>",
    `<we:snapshot xmlns:r="${relationships}"/><we:extLst>`,
    `<a:ext xmlns:a="${drawing}" uri="${containsCustomFunctions}"><we:containsCustomFunctions/></a:ext>`,
    `<a:ext xmlns:a="${drawing}" uri="${customFunctionIds}"><we:customFunctionIdList>`,
    ...functions.map((name) => `<we:customFunctionIds>${name}</we:customFunctionIds>`),
    "</we:customFunctionIdList></a:ext></we:extLst></we:webextension>",
  );
  const pane = document(
    `<wetp:taskpanes xmlns:wetp="${officeExtensions}/taskpanes/2010/11">`,
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="0">',
    `<wetp:webextensionref xmlns:r="${relationships}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  const paneRelationships = document(
    `<Relationships xmlns="${packageRelationships}">`,
    `<Relationship Id="rId1" Type="${officeRelationships}/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  put(zip, "xl/webextensions/webextension1.xml", extension);
  put(zip, "xl/webextensions/taskpanes.xml", pane);
  put(zip, "xl/webextensions/_rels/taskpanes.xml.rels", paneRelationships);
  await insert(
    zip,
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/xl/webextensions/webextension1.xml" ContentType="${contentType}+xml"/>` +
      `<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="${contentType}taskpanes+xml"/>`,
  );
  await insert(
    zip,
    "_rels/.rels",
    "</Relationships>",
    `<Relationship Id="rIdAddIn" Type="${officeRelationships}/webextensiontaskpanes"` +
      ' Target="xl/webextensions/taskpanes.xml"/>',
  );
}

async function insert(zip: JSZip, path: string, before: string, xml: string): Promise<void> {
  const text = await zip.file(path)!.async("string");
  const [start, end] = text.split(before);
  if (end === undefined) throw new Error(`${path} has no ${before}.`);
  put(zip, path, `${start}${xml}${before}${end}`);
}

/** Excel writes no entries for folders. */
const put = (zip: JSZip, path: string, xml: string) => zip.file(path, xml, { createFolders: false });
