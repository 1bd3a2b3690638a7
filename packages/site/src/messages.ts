/**
 * What the pages of the site say, as Markdown: keep the address of a link, and translate its text. Names of menus are those
 * that Excel and Google Sheets show in the language.
 */
export const messages = {
  frame: {
    skip: "Skip to the content",
    site: "Site",
    about: "About these pages",
    version: "Version {version}",
    language: "Language",
    /** Said in the language that it names. */
    read: "Read this page in {language}",
    englishOnly: "This document is in English only.",
  },
  places: {
    workbench: "Workbench",
    templates: "Templates",
    functions: "Functions",
    excel: "Excel",
    sheets: "Google Sheets",
    documents: "Documents",
    support: "Support",
    privacy: "Privacy",
    terms: "Terms",
    licence: "Licence",
  },
  first: {
    title: "Dairy functions: dairy economics in your spreadsheet",
    about:
      "{functions} functions of dairy economics for Excel, Google Sheets and the browser, and {workbooks} workbooks for farms.",
    heading: "Dairy economics in your spreadsheet",
    lead: "{functions} functions for Excel, Google Sheets and the browser, and {workbooks} workbooks for farms: what milk costs, what a family earns, what each step of the dairy chain keeps. They follow the method of the International Farm Comparison Network (IFCN), are free, and send nothing anywhere.",
    open: "Open the workbench",
    see: "See the workbooks",
    start: "Start where you work",
    trust: "Why you can trust the numbers",
    sources:
      "Every formula names its source and the place in it. [What each function was checked against](docs/trust.html) is listed.",
    units:
      "A number in another unit is refused with a sentence that says what to enter. Nothing is converted silently, and a blank is never a 0.",
    hosts:
      "Excel, Google Sheets and the browser give the same number to the last digit, and other spreadsheets and databases compute the same formulas.",
    vectors: "{file} has {calls} calls with their results, to check any other implementation.",
    version: "Version {version}. The functions are free software under the [MIT licence](licence.html).",
    formula: "Formula in {cell}",
    caption: "Four columns of a sheet; the last one is computed",
    columns: { milk: "Milk (kg)", fat: "Fat (%)", protein: "Protein (%)", ecm: "ECM (kg)" },
    computed: "Energy-corrected milk, computed by the library when this page was built. {cell} says: {sentence}",
  },
  people: {
    excel: {
      title: "You analyse in Excel",
      picture: "The pane: a function, what it gives, and a button that inserts it",
      words:
        "The add-in brings {formula} and all others to Excel. Type “wage” to find a function, choose ranges, and see why a cell shows an error.",
      install: "Install it in Excel",
      search: "Search the functions",
    },
    sheets: {
      title: "You work in Google Sheets",
      picture: "Typing a function in a cell: its arguments, and the methods to choose from",
      words: "The same functions as {formula}, a whole column in one formula, with the same side pane.",
      install: "Add it to a spreadsheet",
      differs: "What differs from Excel",
    },
    adviser: {
      title: "You advise farms",
      picture:
        "The household workbook as a form on a phone: questions, results, and a sentence that says what they mean",
      words:
        "Fill in a workbook with a family: on paper, on an old laptop, or as a form on a phone, also without a connection. It ends with a sentence that says what the numbers mean.",
      fill: "Fill in a household",
      all: "All workbooks",
    },
  },
  templates: {
    title: "Template workbooks",
    about: "{count} workbooks for farms, dairy groups and chains: download them, or fill them in on this site.",
    lead: "Each comes with an example filled in. Fill in the yellow cells, read the main figures and the sentence below them, and print.",
    here: "**Fill in here**: as a form or a sheet in the browser, also without a connection. Your work stays on your device.",
    plain:
      "**Plain**: ordinary formulas. Works in Excel, LibreOffice, WPS, on phones, and after upload in Google Sheets.",
    addIn:
      "**With the add-in**: calls the functions by name. Opens with its numbers, and computes new ones where [the add-in](excel.html) is installed.",
    fill: "Fill in here",
    plainFile: "Plain",
    addInFile: "With the add-in",
    limited: "Plain edition: {reason}",
    holds:
      "[What holds for all workbooks](docs/workbooks.html): units, printing, protection, and how they were checked.",
  },
  excel: {
    title: "Install it in Excel",
    about: "Three steps to install the dairy functions in Excel on the web, on Windows and on a Mac.",
    lead: "The add-in needs Microsoft 365 or Office LTSC 2024 on Windows or Mac, or Excel on the web. It adds the functions and a tab **Dairy**. Excel on phones and tablets cannot run it: use the {workbench} there.",
    workbench: "workbench",
    web: "Excel on the web",
    download: "Download {manifest}.",
    upload:
      "In a workbook, choose **Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in**, and then the file.",
    example: "Type {formula} in a cell: it gives {result}.",
    share: "Put {manifest} into a shared folder.",
    trust:
      "In Excel, add that folder under **File > Options > Trust Center > Trust Center Settings > Trusted Add-in Catalogs**, tick **Show in Menu**, and restart Excel.",
    shared: "Choose the add-in under **Home > Add-ins > Shared Folder**.",
    move: "Move it to {folder} (make the folder if necessary), and restart Excel.",
    choose: "Choose the add-in under **Home > Add-ins**.",
    everyone: "For everyone in an organisation",
    admin:
      "An administrator uploads the same file in the Microsoft 365 admin centre under **Settings > Integrated apps > Upload custom apps**. The add-in is loaded from {address}. [More about the add-in](docs/excel.html).",
    without: "Without an add-in",
    ordinary:
      "Each [function](functions/index.html) that can be an ordinary formula has it on its page. Excel for Microsoft 365 can also use {lambda}, which needs no installation ([how to use it](docs/native-lambda.html)), and the [plain workbooks](templates.html) work in any Excel.",
    lambda: "a workbook of LAMBDA names",
  },
  sheets: {
    title: "Add it to Google Sheets",
    about: "Three steps to add the dairy functions to a spreadsheet of Google Sheets.",
    lead: "The functions run in your own spreadsheet, as a script without a server: {formula} computes a whole column.",
    steps: "In three steps",
    script: "In your spreadsheet, choose **Extensions > Apps Script**.",
    files:
      "Add a file for each of these, with the same name without its ending, and paste its text: {files}. Choose HTML for those that end in .html, and Script for the others. Delete the file Code, and save.",
    reload: "Reload the spreadsheet.",
    semicolons: "If your spreadsheet writes 4,5, separate with semicolons: {formula}.",
    menu: "The menu is under **Extensions**, with the name of your script. Google asks once whether the script may use this spreadsheet and show a side pane. It asks for nothing else.",
    more: "To push the files with Google's tool clasp, or to publish the add-on for an organisation, read [about the add-on](docs/sheets.html). These files have not been tested in a live account yet: [what to check there](docs/manual-check.html).",
    without: "Without a script",
    named:
      "{file} lists the functions as named functions, to enter under **Data > Named functions** ([how to use it](docs/native-lambda.html)). The [plain workbooks](templates.html) work after upload.",
  },
  contact: {
    ask: "Ask the people who publish these pages at {address}, or where you got the add-in from.",
    write: "Write to {contact}.",
    questions: "Questions",
  },
  support: {
    title: "Support",
    about: "What to do when a cell shows an error, and whom to ask.",
    error: "A cell shows an error",
    explain: "Point at the mark beside the cell, or choose **Explain** in the pane: it says what to enter instead.",
    name: "`#NAME?` in Excel: the add-in is switched off, or has not loaded. Open the tab **Dairy**. If it is missing, [install the add-in](excel.html); then choose **Repair #NAME?**.",
    unknown: "`Unknown function` in Google Sheets: choose **Use in this spreadsheet** in the menu of the add-on.",
    spill:
      "`#SPILL!` in Excel, or `Array result was not expanded` in Google Sheets: clear the cells below and beside the formula.",
    number: "A number looks wrong",
    compare:
      "Compare the units first: milk in kg, composition in percent, rates as fractions ([all units](docs/units.html)). The page of the [function](functions/index.html) has the formula, its source and an example. [Where a printed figure cannot be reproduced](docs/method.html), the method says so.",
    gone: "My work is gone",
    kept: "The workbench keeps workbooks in the browser in which you made them: look under **Workbooks**, and there under **Deleted workbooks**. Clearing the browser's data deletes them. Download a workbook to keep it elsewhere ([where your work is](docs/workbench.html#where-your-work-is)).",
    person: "Ask a person",
    give: "Give the version (this is {version}), the formula, what it shows, and what you expected. Do not send data of families whom you have not asked.",
  },
  privacy: {
    title: "Privacy",
    about: "What happens to your data: it stays on your device or in your own spreadsheet.",
    lead: "Your data stay on your device, or in your own spreadsheet. There is no account, no cookie, no advertising and no measuring of use. We receive nothing.",
    pages: "These pages and the workbench",
    load: "They load their files from {host} and from nowhere else. Everything is computed on your device. The workbench saves your workbooks in this browser (in its database and local storage), on this device only, until you delete them or clear the browser's data. So that it opens without a connection, the browser also keeps a copy of the page.",
    link: "*Copy a link that holds it* puts a workbook behind the # of an address. Browsers do not send that part to a server, but whoever has the link can read the workbook.",
    server:
      "As with any page, the server that sends it sees the address of your connection and the files that you load. What it keeps of that is up to whoever runs the server.",
    excel: "The add-in in Excel",
    inExcel:
      "It loads its files from the same place, and Microsoft's `office.js` from Microsoft, as Microsoft requires. Functions are computed inside Excel: no cell is sent to us or to anybody else. The add-in may read and write the open workbook, and asks for nothing more. What Microsoft does with a workbook is between you and Microsoft.",
    sheets: "The add-on in Google Sheets",
    inSheets:
      "Google runs the script on its own servers, where your spreadsheet is. The script may use the spreadsheet in which it is opened, and show a menu and a side pane. It asks Google for your language and calls no other service. It keeps the language that you choose in the sidebar, with the spreadsheet, and nothing else.",
    files: "Downloaded workbooks",
    inFiles:
      "They have no macros and make no connection. The edition with the add-in names the add-in, so that Excel can load it as above.",
    wrong: "[What could go wrong, and the test that stops it](docs/security.html).",
  },
  terms: {
    title: "Terms of use",
    about: "What you may expect of the dairy functions, and what you may not.",
    lead: "The functions, the add-in, the add-on, the workbench and the workbooks are free of charge, for any purpose, under the [MIT licence](licence.html).",
    results: "Results are yours to check",
    advice:
      "A function computes what its formula says from the numbers that you enter; its page names the formula, the source and the limits. It is not financial, tax or veterinary advice. Check a result before you decide on it, and say which version and which numbers it comes from when you publish it.",
    warranty: "No warranty",
    none: "As the licence says, there is no warranty of any kind, and nobody who wrote or publishes them is liable for what comes of their use. These pages may change or go offline; cells keep their last values, and [ordinary formulas](docs/native.html) work without them.",
    others: "Programs of others",
    products:
      "Excel and Google Sheets are products of Microsoft and Google, whose terms apply to them. This is a product of neither.",
    data: "Your data",
    stay: "[They stay with you.](privacy.html)",
  },
  licence: {
    title: "Licence",
    about: "The dairy functions are free software under the MIT licence.",
    lead: "Free to use, copy, change and sell, also in your own products. Keep this notice.",
    others: "What others wrote",
    served:
      "The workbench serves {spreadsheet} and {owl}, by Odoo, unmodified under the LGPL version 3. {parts}. Scripts that contain other people's code begin with its licences: MIT, BSD, Apache or ISC.",
    parts: "Every part of it and its licence",
    papers:
      "Formulas and examples come from published papers, which each function names. [What the papers ask for](docs/papers.html).",
  },
  reference: {
    heading: "The functions",
    type: "{count} functions. Type {excel} in Excel, {sheets} in Google Sheets.",
    function: "Function",
    does: "What it does",
    argument: "Argument",
    unit: "Unit",
    about: "What it is and accepts",
    of: "{name}:",
    withCells: "with {name} {cells}",
    with: "with {name}",
    gives: "gives {result}.",
    givesTable: "gives",
    form: "In a field form",
    calculation: "As a calculation of ODK and KoboToolbox, where the questions are named as the arguments:",
    papers: "By section of the papers",
    answers:
      "What answers the quantities of the papers that the library comes from, and what an ordinary formula answers.",
    section: "Section",
    functions: "Functions",
    formulas: "Ordinary formulas",
  },
  functions: {
    title: "Functions",
    about: "All {count} functions of dairy economics, by topic and by section of the papers.",
    all: "All functions",
  },
  documents: {
    title: "Documents",
    about: "How the dairy functions work, and how they are checked.",
    lead: "How things work, and how they are checked. Documents are in English.",
    one: "{title}: a document of the dairy functions.",
  },
  search: {
    label: "Search",
    words: "wage, per litre, carbon footprint",
    nothing: "Nothing found: try other words, such as cost, feed or loan.",
    best: "The best {most} of {count} functions",
    one: "1 function",
    many: "{count} functions",
  },
} as const;
