import type { Form, FormReport } from "@dairy-functions/workbooks";
import { chartLibrary } from "./chart-library.ts";
import { cellsOf } from "./form-cells.ts";
import { chartsOn, drawChart } from "./form-charts.ts";
import { make } from "./form-elements.ts";
import { identityOf } from "./offered.ts";
import { inDigitsOf } from "./sheet-locale.ts";
import type { Model } from "./steps.ts";

/** Prints the page that the family keeps: what the sheet of its template shows, without the spreadsheet. */
export async function printReport(model: Model, form: Form, report: FormReport): Promise<void> {
  await chartLibrary().catch(() => undefined); // without it, the page has no chart
  const { sentence, figures, chart, writing } = report;
  const { textOf, resultIn } = cellsOf(model);
  const inDigits = (text: string) => inDigitsOf(model.getters.getLocale(), text);
  const page = make("article", { id: "report" });
  const list = make("dl", {});
  for (const figure of figures) {
    const { text, unit } = resultIn(figure);
    list.append(make("dt", {}, inDigits(figure.label)), make("dd", {}, `${text} ${inDigits(unit)}`));
  }
  const canvas = make("canvas", { width: "640", height: "300" });
  page.append(
    make("h1", {}, document.getElementById("document-name")!.textContent),
    make("p", {}, identityOf(model, form).join(", ")),
    make("p", { class: "said" }, inDigits(textOf(sentence))),
    list,
    canvas,
    ...writing.flatMap(({ title = "", labels }) => [
      make("h2", {}, title),
      ...labels.map((label) => make("p", { class: "line" }, inDigits(label))),
    ]),
  );
  document.body.append(page);
  document.body.classList.add("prints-report");
  const drawn = chartsOn(model, form)
    .filter((each) => each.title === chart)
    .map(({ config }) => drawChart(canvas, { ...config, options: { ...config.options, ...still } }));
  window.addEventListener(
    "afterprint",
    () => {
      for (const each of drawn) each.destroy();
      page.remove();
      document.body.classList.remove("prints-report");
    },
    { once: true },
  );
  window.print();
}

/** Drawn at once, in the size of the paper. */
const still = { responsive: false, animation: false, devicePixelRatio: 2 } as const;
