import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "@dairy-functions/shared";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { unifiedManifestProblems } from "./check-unified-manifest.ts";
import { checkedPicture, type ReadFile } from "./pictures.ts";

/**
 * Checks an Office manifest without asking Microsoft's server. It knows the elements that ours uses: what the schema
 * says about them, and what no schema can see (resources, one origin, pixels of icons, help of every function).
 */

/** Problems of the manifests: the one in the repository, and the two that were built. */
export function checkManifestFiles(): string[] {
  const read: ReadFile = (path) => {
    const file = join("dist/excel", path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const unified = unifiedManifestProblems(readFileSync("dist/excel/unified/manifest.json", "utf8"), {
    xml: readFileSync("dist/excel/manifest.xml", "utf8"),
    read: (address) => read(pathOf(address)),
  });
  return [
    ...["manifest.xml", "dist/excel/manifest.xml"].flatMap((file) =>
      checkManifest(readFileSync(file, "utf8"), { read }).map((problem) => `${file}: ${problem}`),
    ),
    ...unified.map((problem) => `dist/excel/unified/manifest.json: ${problem}`),
    ...checkedPicture("color.png", read("/unified/color.png"), 192),
    ...checkedPicture("outline.png", read("/unified/outline.png"), 32),
  ];
}

/** Children in order; "+" may appear more than once, "*" may also be missing. The key is the name with the xsi:type, if it has one. */
const childrenOf: Readonly<Record<string, string>> = {
  "OfficeApp TaskPaneApp":
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides",
  AppDomains: "AppDomain+",
  Hosts: "Host",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  "VersionOverrides VersionOverridesV1_0": "Hosts Resources",
  "Host Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint PrimaryCommandSurface": "CustomTab",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  "Control Button": "Label Supertip Icon Action",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  "Action ShowTaskpane": "SourceLocation",
  "Action ExecuteFunction": "FunctionName",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override*",
};
/** In which list of resources the resid of an element must be. */
const resourceOf: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  Runtime: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Description: "bt:LongStrings",
};
const requirements = { CustomFunctionsRuntime: "1.3", SharedRuntime: "1.1" };
const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export function checkManifest(text: string, { read }: { read: ReadFile }): string[] {
  const problems: string[] = [];
  const malformed: string[] = [];
  let root: Element | null = null;
  try {
    const onError = (_: string, message: string) => malformed.push(message);
    root = new DOMParser({ onError }).parseFromString(text, "text/xml").documentElement;
  } catch (failure) {
    malformed.push((failure as Error).message);
  }
  if (root === null || malformed.length > 0) return [`is not well-formed: ${malformed[0]?.split("\n")[0]}`];
  const all = descendants(root);
  const named = (name: string) => all.filter((element) => element.nodeName === name);
  const value = (element: Element | undefined) =>
    element?.getAttribute(element.nodeName === "bt:Override" ? "Value" : "DefaultValue") ?? "";

  problems.push(...all.flatMap(orderProblems));

  // Identity
  const textOf = (name: string) => named(name)[0]?.textContent ?? "";
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(textOf("Id")))
    problems.push(`Id "${textOf("Id")}" is no GUID`);
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(textOf("Version")))
    problems.push(`Version "${textOf("Version")}" has not four parts`);
  else if (textOf("Version") !== `${version}.0`)
    problems.push(`Version ${textOf("Version")} is not that of the library, ${version}.0`);

  // Resources
  const resources = new Map<string, Element>();
  for (const resource of all.filter((element) => element.hasAttribute("id") && listOf(element).startsWith("bt:"))) {
    const id = resource.getAttribute("id")!;
    if (resources.has(id)) problems.push(`the resource ${id} appears twice`);
    if (id.length > 32) problems.push(`the resource ${id} has a name of more than 32 characters`);
    if (value(resource) === "") problems.push(`the resource ${id} is empty`);
    resources.set(id, resource);
  }
  const users = all.filter((element) => element.hasAttribute("resid"));
  for (const user of users) {
    const id = user.getAttribute("resid")!;
    const resource = resources.get(id);
    const list = resourceOf[user.nodeName];
    if (resource === undefined) problems.push(`${user.nodeName} names the resource ${id}, which is not there`);
    else if (listOf(resource) !== list) problems.push(`${user.nodeName} names ${id}, which is not in ${list}`);
  }
  for (const id of resources.keys())
    if (!users.some((user) => user.getAttribute("resid") === id)) problems.push(`nothing uses the resource ${id}`);

  // Languages
  for (const resource of resources.values()) {
    const overrides = childElements(resource).filter(({ nodeName }) => nodeName === "bt:Override");
    const locales = overrides.map((override) => override.getAttribute("Locale") ?? "");
    for (const [k, locale] of locales.entries())
      if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale) || locales.indexOf(locale) !== k)
        problems.push(`${resource.getAttribute("id")} has the locale "${locale}" twice, or it is not one`);
    if (overrides.some((override) => value(override) === ""))
      problems.push(`${resource.getAttribute("id")} has an empty text in a language`);
  }
  const stringsIn = (list: string) =>
    named(list).flatMap((element) =>
      descendants(element).filter(({ nodeName }) => /^bt:(String|Override)$/.test(nodeName)),
    );

  // Lengths
  const limits: [string, number, Element[]][] = [
    ["ProviderName", 125, []],
    ["DisplayName", 125, named("DisplayName")],
    ["Description", 250, named("Description")],
    ["a short string", 125, stringsIn("bt:ShortStrings")],
    ["a long string", 250, stringsIn("bt:LongStrings")],
  ];
  for (const [what, limit, elements] of limits)
    for (const content of what === "ProviderName" ? [textOf(what)] : elements.map(value))
      if (content.length > limit)
        problems.push(`${what} is longer than ${limit} characters: ${content.slice(0, 40)}...`);
  const namespace = value(resources.get(named("Namespace")[0]?.getAttribute("resid") ?? ""));
  if (!/^[A-Z][A-Z0-9]{0,31}$/.test(namespace)) problems.push(`the namespace "${namespace}" is not a name in capitals`);

  // The shared runtime: one page runs the functions, is the pane and takes commands.
  const runtime = named("Runtime")[0];
  if (runtime?.getAttribute("lifetime") !== "long") problems.push('the runtime has no lifetime="long"');
  const opening = named("Action").filter((element) => typeOf(element) === "ShowTaskpane");
  const pages = [...named("Page"), ...opening].map((element) => descendants(element).at(-1));
  for (const page of [...pages, named("FunctionFile")[0]])
    if (page?.getAttribute("resid") !== runtime?.getAttribute("resid"))
      problems.push(`${page?.parentNode?.nodeName} does not name the resource of Runtime, so it would not load`);
  for (const [name, least] of Object.entries(requirements)) {
    const set = named("Set").find((element) => element.getAttribute("Name") === name);
    if (set?.getAttribute("MinVersion") !== least) problems.push(`the requirement ${name} ${least} is missing`);
  }
  if (named("Host").some((host) => ![host.getAttribute("Name"), typeOf(host)].includes("Workbook")))
    problems.push("a host is not Workbook");

  // Addresses
  const page = value(resources.get(runtime?.getAttribute("resid") ?? ""));
  if (value(named("SourceLocation")[0]) !== page) problems.push("the page of DefaultSettings is not that of Runtime");
  const addresses = [
    ...all.map(value).filter((content) => /^\w+:\/\//.test(content)),
    ...named("AppDomain").map((element) => element.textContent ?? ""),
    ...named("ExtendedOverrides").map((element) => element.getAttribute("Url") ?? ""),
  ];
  for (const name of ["IconUrl", "HighResolutionIconUrl", "SupportUrl"])
    if (value(named(name)[0]) === "") problems.push(`${name} has no address`);
  for (const resource of resources.values())
    if (["bt:Images", "bt:Urls"].includes(listOf(resource)) && !addresses.includes(value(resource)))
      problems.push(`the resource ${resource.getAttribute("id")} is not an address`);
  const origin = originOf(page);
  for (const address of new Set(addresses)) {
    if (!address.startsWith("https://")) problems.push(`${address} does not start with https://`);
    else if (originOf(address) !== origin) problems.push(`${address} is not on ${origin}`);
    else if (address !== origin && read(pathOf(address)) === undefined) problems.push(`${address} is not built`);
  }

  // Icons
  const pixels = (address: string, size: number) =>
    problems.push(...checkedPicture(address, read(pathOf(address)), size));
  pixels(value(named("IconUrl")[0]), 32);
  pixels(value(named("HighResolutionIconUrl")[0]), 64);
  for (const icon of named("Icon")) {
    const sizes = childElements(icon).map((image) => image.getAttribute("size"));
    if (sizes.join() !== "16,32,80") problems.push(`an icon has the sizes ${sizes.join(", ")}, not 16, 32, 80`);
    for (const image of childElements(icon)) {
      const resource = resources.get(image.getAttribute("resid") ?? "");
      if (resource !== undefined) pixels(value(resource), Number(image.getAttribute("size")));
    }
  }

  // Commands
  const ids = named("Control").map((element) => element.getAttribute("id") ?? "");
  for (const id of ids.filter((each, k) => ids.indexOf(each) !== k)) problems.push(`the control ${id} appears twice`);
  const buttons = ids.map((id) => id.replace(/^Dairy\./, ""));
  for (const action of named("FunctionName").map((element) => element.textContent ?? ""))
    if (!buttons.includes(action)) problems.push(`the action ${action} is not that of its button`);
  const shortcuts = named("ExtendedOverrides")[0]?.getAttribute("Url");
  problems.push(...shortcutProblems(shortcuts ? read(pathOf(shortcuts)) : undefined, buttons));

  problems.push(
    ...helpProblems(read(pathOf(value(resources.get("Metadata.Url")))), read, origin),
    ...pageProblems(read(pathOf(page))),
  );
  return [...new Set(problems)];
}

/** Excel may show help for every function, and the store asks for it. */
function helpProblems(metadata: Uint8Array | undefined, read: ReadFile, origin: string): string[] {
  if (metadata === undefined) return ["functions.json is not built"];
  const { functions } = JSON.parse(Buffer.from(metadata).toString()) as {
    functions: { id: string; helpUrl?: string }[];
  };
  return functions.flatMap(({ id, helpUrl = "" }) => {
    if (originOf(helpUrl) !== origin) return [`the help of ${id}, "${helpUrl}", is not on ${origin}`];
    return read(pathOf(helpUrl)) === undefined ? [`the help of ${id}, ${helpUrl}, is not built`] : [];
  });
}

/** A shortcut runs the action of a button by a combination of keys that no other has. */
function shortcutProblems(file: Uint8Array | undefined, buttons: readonly string[]): string[] {
  if (file === undefined) return ["the shortcuts are not built"];
  const { actions, shortcuts } = JSON.parse(Buffer.from(file).toString()) as {
    actions: { id: string; type: string; name: string }[];
    shortcuts: { action: string; key: { default: string } }[];
  };
  const keys = shortcuts.map(({ key }) => key.default);
  return [
    ...actions.filter(({ id }) => !buttons.includes(id)).map(({ id }) => `the shortcut of ${id} has no button`),
    ...actions
      .filter(({ type }) => type !== "ExecuteFunction")
      .map(({ id }) => `the shortcut of ${id} is not a function`),
    ...shortcuts
      .filter(({ action }) => !actions.some(({ id }) => id === action))
      .map(({ action }) => `a shortcut names ${action}, which is not an action`),
    ...keys
      .filter((key, k) => !/^Ctrl\+Alt\+Shift\+[A-Z]$/.test(key) || keys.indexOf(key) !== k)
      .map((key) => `the keys ${key} are taken twice or no combination that Excel leaves free`),
  ];
}

/** Excel may call a function as soon as the page has loaded: its scripts must be classic, block, and come in order. */
function pageProblems(page: Uint8Array | undefined): string[] {
  if (page === undefined) return [];
  const text = Buffer.from(page).toString();
  const scripts = [...text.matchAll(/<script\b([^>]*)>/g)].map((match) => match[1]!.trim());
  const wanted = [`src="${officeScript}"`, 'src="functions.js"', 'type="module" src="pane.js"'];
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text)?.[1] ?? "";
  return [
    ...(scripts.join() === wanted.join() ? [] : [`the page loads ${scripts.join(", ")}, not ${wanted.join(", ")}`]),
    ...(policy.startsWith("default-src 'none';") && !policy.includes("unsafe")
      ? []
      : ["the page has no strict policy"]),
  ];
}

const childElements = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
const descendants = (element: Element): Element[] => [element, ...childElements(element).flatMap(descendants)];
const typeOf = (element: Element) => element.getAttribute("xsi:type");
const listOf = (element: Element) => element.parentNode?.nodeName ?? "";
const keyOf = (element: Element) => [element.nodeName, typeOf(element)].filter(Boolean).join(" ");

function orderProblems(element: Element): string[] {
  const names = childElements(element).map((child) => child.nodeName);
  const order = (childrenOf[keyOf(element)] ?? "").split(" ").filter(Boolean);
  const pattern = order
    .map((name) => (/[+*]$/.test(name) ? `(${name.slice(0, -1)} )${name.slice(-1)}` : `${name} `))
    .join("");
  if (new RegExp(`^${pattern}$`).test(names.map((name) => `${name} `).join(""))) return [];
  return [`${keyOf(element)} has the children ${names.join(" ") || "none"}, not ${order.join(" ") || "none"}`];
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : "";
}
function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : "";
}
