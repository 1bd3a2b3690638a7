import { version } from "@dairy-functions/shared";
import { developmentId, productionId } from "./manifest.ts";

/** Where a developer's own machine serves the add-in. */
export const developmentOrigin = "https://localhost:3000";

/** An address that Excel accepts, with a path or without, or an error that says what is wrong with it. */
export function checkedAddress(text: string): string {
  const wrong = (problem: string) =>
    new Error(`Origin "${text}" ${problem}: give the address of a folder such as https://example.org/dairy.`);
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw wrong("is not an address");
  }
  if (url.protocol !== "https:") throw wrong("does not start with https://, which Excel asks for");
  if (url.username !== "" || url.password !== "") throw wrong("has a user name");
  if (url.search !== "" || url.hash !== "") throw wrong("has more than a host and a path");
  if (url.hostname === "localhost" && url.origin !== developmentOrigin)
    throw wrong(`is on this machine, which is ${developmentOrigin}`);
  return url.href.replace(/\/+$/, "");
}

/** The id of the add-in that is served there. */
export const idAt = (address: string): string =>
  new URL(address).origin === developmentOrigin ? developmentId : productionId;

/** The add-in at an address, as workbooks name it. */
export const addInAt = (address: string) => ({ id: idAt(address), version: `${version}.0` });
