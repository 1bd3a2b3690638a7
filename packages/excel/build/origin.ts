import { version } from "@dairy-functions/shared";
import { developmentId, productionId } from "./manifest.ts";

/** Where a developer's own machine serves the add-in. */
export const developmentOrigin = "https://localhost:3000";

/** An origin that Excel accepts, or an error that says what is wrong with it. */
export function checkedOrigin(text: string): string {
  const wrong = (problem: string) =>
    new Error(`Origin "${text}" ${problem}: give the address of a web server such as https://dairy.example.org.`);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrong("is no address");
  }
  if (url.protocol !== "https:") throw wrong("does not start with https://, which Excel asks for");
  if (url.username !== "" || url.password !== "") throw wrong("holds a user name");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") throw wrong("has more than a host");
  if (url.hostname === "localhost" && url.origin !== developmentOrigin)
    throw wrong(`is on this machine, which is ${developmentOrigin}`);
  return url.origin;
}

/** The id of the add-in that is served there. */
export const idAt = (origin: string): string => (origin === developmentOrigin ? developmentId : productionId);

/** The add-in at an origin, as workbooks name it. */
export const addInAt = (origin: string) => ({ id: idAt(origin), version: `${version}.0` });
