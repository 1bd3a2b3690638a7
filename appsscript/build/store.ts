import { readFileSync } from "node:fs";
import { join } from "node:path";
import { spellings } from "@dairy-functions/formulas";
import { call, functionNamed, version } from "@dairy-functions/shared";
import {
  listingPage,
  longDescription,
  type Policy,
  policiesPage,
  type StoreFolder,
  type StoreText,
  textProblems,
} from "@dairy-functions/site/store";
import { sheetsFiles } from "./check-files.ts";

/** What Google's Marketplace takes for the add-on, and its rules with what can be checked without an account. */

export interface GoogleStore {
  readonly address: string;
  readonly publisher: string;
  readonly published: (path: string) => Uint8Array | undefined;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly icons: Readonly<Record<string, Uint8Array>>;
  readonly sample: Uint8Array;
  /** What is wrong with a picture that has to be so large. */
  readonly checkedPicture: (name: string, file: Uint8Array | undefined, width: number, height?: number) => string[];
}

/** Why the add-on asks for each permission, in the words of the consent screen. */
const scopes: Readonly<Record<string, string>> = {
  "https://www.googleapis.com/auth/spreadsheets.currentonly":
    "To read the cells that you select and to write formulas, results and sheets into this spreadsheet, when you press a button.",
  "https://www.googleapis.com/auth/script.container.ui": "To show its menu and its sidebar.",
};

export function googleStore(store: GoogleStore): StoreFolder {
  const { address, publisher, published, pictures, icons, sample } = store;
  const texts: StoreText[] = [
    { field: "Application name", text: "Dairy functions", most: 50 },
    { field: "Developer name", text: publisher, most: 50 },
    {
      field: "Short description",
      text: "Dairy economics in cells: corrected milk, costs, income, herd, feed and chain, each with its unit and source.",
      most: 200,
    },
    { field: "Detailed description", text: longDescription(spellings.sheets), most: 16_000 },
    { field: "Home page", text: `${address}/sheets.html`, most: 2048 },
    { field: "Support", text: `${address}/support.html`, most: 2048 },
    { field: "Privacy policy", text: `${address}/privacy.html`, most: 2048 },
    { field: "Terms of service", text: `${address}/terms.html`, most: 2048 },
    ...Object.entries(scopes).map(([scope, text]) => ({ field: `Scope ${scope}`, text, most: 1000 })),
  ];
  const policies = policiesOf(store, texts);
  const page = (name: string) => published(`/${name}`) ?? new Uint8Array();
  return {
    policies,
    files: {
      ...Object.fromEntries(sheetsFiles.map((file) => [`script/${file}`, readFileSync(join("dist/sheets", file))])),
      ...icons,
      ...Object.fromEntries(Object.entries(pictures).map(([name, picture]) => [`pictures/${name}`, picture])),
      "listing.md": listingPage("Google Workspace Marketplace", texts),
      "tester-notes.md": testerNotes(),
      "sample.xlsx": sample,
      "pages/support.html": page("support.html"),
      "pages/privacy.html": page("privacy.html"),
      "pages/terms.html": page("terms.html"),
      "policies.md": policiesPage("Google Workspace Marketplace", policies),
    },
  };
}

const ecm = { cell: "=DAIRY_ECM(1000, 4.5, 3.7)", result: String(call(functionNamed("ECM")!, [1000, 4.5, 3.7])) };

const testerNotes = () => `# Notes for reviewers

Version ${version}. No account of ours, sign-in, payment or server is needed.

1. In an empty spreadsheet choose **Extensions > Dairy functions > Use in this spreadsheet**, and then **Functions**.
2. The sidebar shows *Start here*. Choose **Add a sample**: four cows appear, with results in columns G and H.
3. In a free cell, type \`${ecm.cell}\`. It shows ${ecm.result}.
4. Upload \`sample.xlsx\` and open it with Google Sheets: a farm with its costs, in ordinary formulas.
5. Choose **Explain** with a result selected, and **Make independent**, which first shows what it would change.

${Object.entries(scopes)
  .map(([scope, why]) => `- \`${scope}\`: ${why}`)
  .join("\n")}
`;

function policiesOf(store: GoogleStore, texts: readonly StoreText[]): Policy[] {
  const { address, published, pictures, icons, checkedPicture } = store;
  const missing = (present: boolean, problem: string) => (present ? [] : [problem]);
  const { oauthScopes } = JSON.parse(readFileSync("dist/sheets/appsscript.json", "utf8")) as { oauthScopes: string[] };
  const code = sheetsFiles.map((file) => readFileSync(join("dist/sheets", file), "utf8")).join("\n");
  return [
    {
      policy: "Scopes",
      asks: "the narrowest ones, the same in the script, the consent screen and the listing, each with a reason",
      problems: [
        ...missing(oauthScopes.join() === Object.keys(scopes).join(), `the script asks for ${oauthScopes.join(", ")}`),
        ...missing(
          !/\b(UrlFetchApp|DriveApp|GmailApp|getUserProperties|getScriptProperties|getActiveUser|getEffectiveUser)\b/.test(
            code,
          ),
          "the script uses another service",
        ),
      ],
      byHand: "the consent screen and the Marketplace SDK list the same two",
    },
    {
      policy: "Branding",
      asks: "no trademark of Google in the name and the icons; Google Sheets only where it says what the add-on works with",
      problems: missing(!/google|sheets|gmail|drive/i.test(texts[0]!.text), "the name has a trademark of Google"),
    },
    { policy: "Texts", asks: "complete, and within their lengths", problems: textProblems(texts) },
    {
      policy: "Consent screen",
      asks: "home page, privacy policy and terms on one domain that you have verified",
      problems: ["sheets.html", "privacy.html", "terms.html", "support.html"].flatMap((page) =>
        missing(published(`/${page}`) !== undefined, `${address}/${page} is not built`),
      ),
      byHand: `verify ${new URL(address).host} in Google Search Console; use a standard Cloud project`,
    },
    {
      policy: "Graphics",
      asks: "icons of 32 and 128 pixels, a banner of 220 x 140, one to five pictures of 1280 x 800",
      problems: [
        ...checkedPicture("icon-32.png", icons["icon-32.png"], 32),
        ...checkedPicture("icon-128.png", icons["icon-128.png"], 128),
        ...checkedPicture("banner.png", icons["banner.png"], 220, 140),
        ...missing(
          Object.keys(pictures).length > 0 && Object.keys(pictures).length <= 5,
          "there are no pictures, or too many",
        ),
        ...Object.entries(pictures).flatMap(([name, file]) => checkedPicture(name, file, 1280, 800)),
      ],
      byHand: "add a picture of a live spreadsheet with the sidebar",
    },
    {
      policy: "Works as described",
      asks: "the add-on does what the listing says, in every state of authorisation",
      byHand:
        "docs/manual-check.md, with the test deployments *Installed and enabled* and *Installed for current user*",
    },
    {
      policy: "Version",
      asks: "the number of a version of the script; saving a new script alone reaches nobody",
      byHand:
        "create a version with clasp, type its number into the Marketplace SDK; visibility cannot be changed later",
    },
  ];
}
