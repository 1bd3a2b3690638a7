/** Template workbooks as files, their pictures and their page. */
export { packageProblems } from "./check-package.ts";
export { cutTexts } from "./cut-texts.ts";
export { type Workbook, type Written, workbookOf, writeWorkbooks } from "./files.ts";
export { convert, libreOffice } from "./libreoffice.ts";
export { workbooksPage } from "./page.ts";
export { missingGlyphs, poppler } from "./pdf.ts";
export { type Picture, photograph, picturesOfResults, sizeOfPicture } from "./pictures.ts";
export { workbooksTable } from "./table.ts";
