import { languageFor } from "@dairy-functions/shared";

/**
 * Suggests the page in the language of the browser, to those who come from elsewhere. It leads nobody there by itself, and
 * who has chosen a language is not asked again.
 */
const wished = languageFor(navigator.languages) ?? "en";
const link = document.querySelector<HTMLAnchorElement>(`.languages a[hreflang="${wished}"]`);
if (link && wished !== document.documentElement.lang && !document.referrer.startsWith(location.origin)) {
  const suggested = link.cloneNode() as HTMLAnchorElement;
  suggested.textContent = suggested.title;
  suggested.removeAttribute("title");
  const line = document.createElement("aside");
  line.className = "suggestion";
  line.append(suggested);
  document.querySelector("header")!.append(line);
}
