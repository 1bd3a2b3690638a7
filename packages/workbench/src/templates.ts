import { type Offered, offered } from "./index.ts";

/**
 * The menu Templates, which opens one of the offered workbooks in place of the open one. Each has an address of its own,
 * such as #dairy-chain, which links and the browser's Back button use.
 */
export function wireTemplates(page: {
  readonly open: (workbook: Offered) => void;
  readonly isChanged: () => boolean;
  readonly notify: (text: string) => void;
}): void {
  const menu = document.getElementById("templates") as HTMLDialogElement;
  const links = offered.map(linkTo);
  let shown = offered[0].name;

  function showAddressed() {
    const name = decodeURIComponent(location.hash.slice(1)) || offered[0].name;
    const workbook = offered.find((each) => each.name === name);
    if (workbook === undefined) page.notify(`There is no template ${name}.`);
    else if (!page.isChanged() || window.confirm(`Open "${workbook.title}"? What you changed here will be lost.`)) {
      shown = name;
      page.open(workbook);
    }
    history.replaceState(null, "", `#${shown}`);
    for (const link of links)
      if (link.hash === location.hash) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  }

  menu.querySelector("ul")!.append(...links.map((link) => inItem(link)));
  menu.addEventListener("click", ({ target }) => {
    const link = (target as Element).closest("a");
    if (link === null) return;
    menu.close();
    if (link.hash === location.hash) showAddressed(); // a new address is told by the browser
  });
  document.getElementById("open-templates")!.addEventListener("click", () => menu.showModal());
  window.addEventListener("hashchange", showAddressed);
  if (location.hash !== "") showAddressed();
}

function linkTo({ name, title, purpose }: Offered): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = `#${name}`;
  const heading = document.createElement("strong");
  heading.textContent = title;
  const about = document.createElement("span");
  about.textContent = purpose;
  link.append(heading, about);
  return link;
}

function inItem(link: HTMLAnchorElement): HTMLLIElement {
  const item = document.createElement("li");
  item.append(link);
  return item;
}
