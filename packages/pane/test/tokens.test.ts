import { buildSync } from "esbuild";
import { styles } from "../src/ui/styles.ts";
import { tokens } from "../src/ui/tokens.ts";

/** The names of the custom properties that the components of the pane read, and its own styles. */
const { outputFiles } = buildSync({
  entryPoints: ["packages/pane/src/ui/theme.ts"],
  bundle: true,
  external: ["*/typography.partials.js"], // it reads all sizes, of which our components use those of the body and captions
  format: "esm",
  write: false,
});
const read = (text: string) =>
  [...text.matchAll(/var\(--((?:border|color|curve|duration|font|line|shadow|spacing|stroke)\w+)\)/g)].map(
    ([, name]) => name!,
  );
const wanted = new Set([...read(outputFiles[0]!.text), ...read(styles)]);

test("every token that a component or a style reads has a value, and no other has", () => {
  expect(Object.keys(tokens(false)).sort()).toEqual([...wanted].sort());
  expect(Object.keys(tokens(true))).toEqual(Object.keys(tokens(false)));
});

const light = (colour: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const part = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(r!) + 0.7152 * part(g!) + 0.0722 * part(b!);
};
/** WCAG 2.1, 1.4.3: contrast ratio. */
const contrast = (one: string, other: string) => {
  const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
};

test.each([
  ["NeutralForeground1", "NeutralBackground1"],
  ["NeutralForeground2", "NeutralBackground1"],
  ["NeutralForeground3", "NeutralBackground3"],
  ["NeutralForeground2BrandHover", "NeutralBackground1"],
  ["NeutralForegroundOnBrand", "BrandBackground"],
  ["NeutralForegroundOnBrand", "BrandBackgroundHover"],
  ["PaletteRedForeground1", "NeutralBackground1"],
  ["NeutralForeground1", "PaletteRedBackground1"],
  ["NeutralForeground1", "PaletteDarkOrangeBackground1"],
  ["NeutralForeground1", "PaletteGreenBackground1"],
])("%s can be read on %s, by day and by night", (text, paper) => {
  for (const all of [tokens(false), tokens(true)])
    expect(contrast(all[`color${text}`]!, all[`color${paper}`]!)).toBeGreaterThanOrEqual(4.5);
});
