import { layOut } from "@dairy-functions/workbooks";
import { templates } from "@dairy-functions/workbooks/templates";
import { zipSync } from "fflate";

/** All workbooks with files that have nothing in them: what is in a file is tested where it is made. */
export const emptyWorkbooks = templates.map((template) => {
  const edition = (edition: "plain" | "add-in") => {
    const { book } = layOut(template, edition);
    return { book, values: {}, file: `${book.name}-${edition}.xlsx`, bytes: zipSync({}) };
  };
  return { template, editions: { plain: edition("plain"), "add-in": edition("add-in") } };
});
