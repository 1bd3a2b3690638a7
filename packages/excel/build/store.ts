import { spellings } from "@dairy-functions/formulas";
import { call, catalogue, escaped, functionNamed, version } from "@dairy-functions/shared";
import {
  listingPage,
  longDescription,
  type Policy,
  policiesPage,
  type StoreFolder,
  type StoreText,
  textProblems,
} from "@dairy-functions/site/store";
import JSZip from "jszip";
import { addressedFiles, icon } from "./add-in.ts";
import { checkManifest } from "./check-manifest.ts";
import { unifiedManifestProblems } from "./check-unified-manifest.ts";
import { listing } from "./listing.ts";
import { checkedPicture } from "./pictures.ts";

export { checkedPicture };

/** What Microsoft's store takes for the add-in, and its certification policies with what can be checked without a server. */

export interface MicrosoftStore {
  /** Where the site is published; the add-in is in its folder excel. */
  readonly address: string;
  readonly publisher: string;
  /** A file of the published site by its path, such as /support.html. */
  readonly published: (path: string) => Uint8Array | undefined;
  /** Pictures of the running add-in, by name. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** A workbook to try the functions in. */
  readonly sample: Uint8Array;
}

const screen = { width: 1366, height: 768 };

export async function microsoftStore(store: MicrosoftStore): Promise<StoreFolder> {
  const { address, publisher, pictures, sample, published } = store;
  const addIn = addressedFiles(`${address}/excel`, `${address}/support.html`, publisher);
  const xml = addIn["manifest.xml"]!;
  const unified = addIn["unified/manifest.json"]!;
  const texts: StoreText[] = [
    { field: "Name", text: listing.name, most: 50 },
    { field: "Publisher", text: publisher, most: 32 }, // of the unified manifest, the shortest
    { field: "Summary", text: listing.short, most: 100 },
    { field: "Description", text: longDescription(spellings.excel), most: 10_000 },
    { field: "Search terms", text: "dairy, milk, farm economics", most: 90 },
    { field: "Support address", text: `${address}/support.html`, most: 2048 },
    { field: "Privacy policy", text: `${address}/privacy.html`, most: 2048 },
    { field: "Terms of use", text: `${address}/terms.html`, most: 2048 },
  ];
  const notes = testerNotes();
  const logo = icon("icon", 300);
  const policies = policiesOf({ ...store, xml, unified, texts, notes, logo });
  const unifiedPackage = new JSZip()
    .file("manifest.json", unified)
    .file("color.png", icon("icon", 192))
    .file("outline.png", icon("icon-outline", 32));
  return {
    policies,
    files: {
      "manifest.xml": xml,
      "unified-manifest.zip": await unifiedPackage.generateAsync({ type: "uint8array" }),
      "logo-300.png": logo,
      ...Object.fromEntries(Object.entries(pictures).map(([name, picture]) => [`pictures/${name}`, picture])),
      "listing.md": listingPage("Microsoft Marketplace", texts),
      "tester-notes.md": notes,
      "sample.xlsx": sample,
      ...pagesOf(published),
      "policies.md": policiesPage("Microsoft Marketplace", policies),
    },
  };
}

const pages = ["support.html", "privacy.html", "terms.html"];
const pagesOf = (published: MicrosoftStore["published"]) =>
  Object.fromEntries(pages.map((page) => [`pages/${page}`, published(`/${page}`) ?? new Uint8Array()]));

/** What somebody at Microsoft does to see that it works: a call with its result, as the library computes it. */
const ecm = { cell: "=DAIRY.ECM(1000, 4.5, 3.7)", result: String(call(functionNamed("ECM")!, [1000, 4.5, 3.7])) };

function testerNotes(): string {
  return `# Notes for testers

Version ${version}. No account, sign-in, payment or server is needed.

1. Start the add-in in an empty workbook. The tab **Dairy** appears. Choose **Functions**: the pane shows *Start here*.
2. Choose **Add a sample**. Four cows appear, with results in columns G and H. Change a yellow cell: the results follow.
3. In a free cell, type \`${ecm.cell}\`. It shows ${ecm.result}.
4. In a free cell, type \`=DAIRY.ECM(1000, 4.5, 3.7, \`: Excel offers the methods as a list, in versions that know enumerations.
5. Type \`=DAIRY.ECM(1000, 4.5%, 3.7)\`. It shows #VALUE!, and the mark beside it says: enter 4.5 for 4.5 %.
6. Open \`sample.xlsx\`: a farm with its costs. Change a yellow cell on *Inputs*. Its sheets are protected without a password.
7. On the tab choose **Explain** with a result selected, **Check workbook**, **Repair #NAME?** and **Make independent**: each first
   shows what it would change.

The functions work in Excel on the web, on Windows and on Mac. Excel on iPad and Android has no custom functions, and the
manifest does not ask for them. Dependency: Excel with CustomFunctionsRuntime ${listing.requirements[0][1]} and SharedRuntime
${listing.requirements[1][1]}; no other product or service.
`;
}

interface Checked extends MicrosoftStore {
  readonly xml: string;
  readonly unified: string;
  readonly texts: readonly StoreText[];
  readonly notes: string;
  readonly logo: Uint8Array;
}

function policiesOf({ address, publisher, published, pictures, xml, unified, texts, notes, logo }: Checked): Policy[] {
  const path = new URL(address).pathname.replace(/\/$/, "");
  const read = (where: string) => published(where.startsWith(path) ? where.slice(path.length) : where);
  const metadata = Buffer.from(read(`${path}/excel/functions.json`) ?? []).toString();
  const missing = (present: boolean, problem: string) => (present ? [] : [problem]);
  return [
    {
      policy: "100.6",
      asks: "a privacy policy",
      problems: missing(Buffer.from(read("/privacy.html") ?? []).includes("add-in"), "privacy.html is not built"),
    },
    {
      policy: "1100.1",
      asks: "a name and a description that say what it does; a first run that shows it",
      problems: [
        ...textProblems(texts),
        ...missing(!/excel|microsoft|office/i.test(listing.name), "the name has a trademark of Microsoft"),
        ...missing(xml.includes("<GetStarted>"), "the manifest has no first-run text"),
        ...missing(Buffer.from(read("/excel/pane.js") ?? []).includes("Start here"), "the pane has no first run"),
      ],
      byHand: "read the listing; add a picture of the add-in in a live Excel, with cells and pane",
    },
    {
      policy: "1100.1, pictures",
      asks: `PNG of ${screen.width} x ${screen.height}, at most five; a logo of 216 to 350 pixels`,
      problems: [
        ...missing(
          Object.keys(pictures).length > 0 && Object.keys(pictures).length <= 5,
          "there are no pictures, or too many",
        ),
        ...Object.entries(pictures).flatMap(([name, file]) => [
          ...checkedPicture(name, file, screen.width, screen.height),
          ...missing(file.length <= 1_048_576, `${name} is larger than 1 MB`),
        ]),
        ...checkedPicture("the logo", logo, 300),
      ],
    },
    {
      policy: "1100.5",
      asks: "HTTPS, working icons, no more permissions than needed",
      problems: missing(xml.includes("<Permissions>ReadWriteDocument</Permissions>"), "the permissions have changed"),
      byHand: "the certificate of the server is valid",
    },
    {
      policy: "1120.1",
      asks: "office.js from Microsoft, a valid manifest, a support address, a version that rises",
      problems: [
        ...checkManifest(xml, { read }),
        ...unifiedManifestProblems(unified, { xml, read: (url) => read(new URL(url).pathname) }).map(
          (problem) => `unified manifest: ${problem}`,
        ),
        ...missing(read("/support.html") !== undefined, "support.html is not built"),
      ],
      byHand: "the version is higher than that of the last submission",
    },
    {
      policy: "1120.2",
      asks: "what an add-in for phones must do",
      problems: missing(
        !/MobileFormFactor|"mobile"/.test(xml + unified),
        "a manifest names phones, where nothing works",
      ),
    },
    {
      policy: "1120.3",
      asks: "it works in every Excel that the manifest admits",
      problems: listing.requirements.flatMap(([name, least]) =>
        missing(
          xml.includes(`Name="${name}" MinVersion="${least}"`) && unified.includes(`"name": "${name}"`),
          `a manifest does not ask for ${name} ${least}`,
        ),
      ),
      byHand: "docs/manual-check.md on the web, Windows and Mac",
    },
    {
      policy: "1120.5.1",
      asks: "every function has help",
      problems: catalogue.flatMap(({ name }) =>
        missing(metadata.includes(`/help/${name}.html"`), `${name} has no help`),
      ),
    },
    { policy: "1120.5.2", asks: "page, script and metadata on one domain", problems: oneDomain(xml) },
    {
      policy: "1120.5.3",
      asks: "buttons in the ribbon",
      problems: missing(xml.includes("PrimaryCommandSurface"), "the manifest has no buttons"),
    },
    {
      policy: "1120.5.4",
      asks: "notes that test at least one function, and dependencies disclosed",
      problems: [
        ...missing(notes.includes(ecm.cell) && notes.includes(ecm.result), "the notes do not say what a call gives"),
        ...missing(notes.includes("Dependency:"), "the notes name no dependency"),
      ],
    },
    {
      policy: "Publisher",
      asks: "the name in the manifest is that of the account",
      problems: missing(xml.includes(`<ProviderName>${escaped(publisher)}<`), "the manifest names another publisher"),
      byHand: "it is spelled as in Partner Center",
    },
  ];
}

function oneDomain(xml: string): string[] {
  const hosts = new Set(
    [...xml.matchAll(/<bt:Url id="[^"]*" DefaultValue="([^"]*)"/g)].map(([, url]) => new URL(url!).host),
  );
  return hosts.size === 1 ? [] : [`the manifest names ${[...hosts].join(", ")}`];
}
