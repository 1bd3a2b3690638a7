import { palette } from "@dairy-functions/workbooks";

/**
 * The colours of what Fluent's components read, by day and by night. The green is that of our workbooks; the greys and the
 * colours of messages are Fluent's own, merged where nobody sees a difference.
 */
const green = `#${palette.green}`;
const colours: readonly (readonly [day: string, night: string, tokens: string])[] = [
  [green, green, "BrandBackground"],
  ["#184c3b", "#287a5f", "BrandBackgroundHover"],
  ["#10382b", "#184c3b", "BrandBackgroundPressed"],
  [green, "#7cc7aa", "CompoundBrandBackground CompoundBrandStroke NeutralForeground2BrandHover"],
  ["#184c3b", "#8fd3b8", "CompoundBrandBackgroundHover CompoundBrandForeground1Hover NeutralForeground2BrandPressed"],
  ["#10382b", "#5db495", "CompoundBrandBackgroundPressed CompoundBrandStrokePressed"],
  ["#ffffff", "#ffffff", "NeutralForegroundOnBrand"],
  ["#ffffff", "#292929", "NeutralBackground1 NeutralForegroundInverted"],
  ["#f5f5f5", "#3d3d3d", "NeutralBackground1Hover SubtleBackgroundHover"],
  ["#e0e0e0", "#1f1f1f", "NeutralBackground1Pressed SubtleBackgroundPressed"],
  ["#f5f5f5", "#141414", "NeutralBackground3 NeutralBackgroundDisabled"],
  ["#e6e6e6", "#333333", "NeutralBackground6"],
  ["#242424", "#ffffff", "NeutralBackgroundInverted NeutralForeground1 NeutralForeground1Hover"],
  ["#242424", "#ffffff", "NeutralForeground1Pressed NeutralForeground2Hover NeutralForeground2Pressed"],
  ["#424242", "#d6d6d6", "NeutralForeground2"],
  ["#616161", "#adadad", "NeutralForeground3 NeutralForeground4 NeutralStrokeAccessible"],
  ["#4d4d4d", "#bdbdbd", "NeutralStrokeAccessibleHover NeutralStrokeAccessiblePressed"],
  ["#bdbdbd", "#5c5c5c", "NeutralForegroundDisabled"],
  ["#d1d1d1", "#666666", "NeutralStroke1"],
  ["#b3b3b3", "#757575", "NeutralStroke1Hover NeutralStroke1Pressed"],
  ["#e0e0e0", "#525252", "NeutralStroke2 NeutralStrokeDisabled"],
  ["#ffffff", "#000000", "StrokeFocus1"],
  ["#000000", "#ffffff", "StrokeFocus2"],
  ["transparent", "transparent", "SubtleBackground TransparentBackground TransparentBackgroundHover"],
  ["transparent", "transparent", "TransparentBackgroundPressed TransparentStroke TransparentStrokeInteractive"],
  ["#fdf6f3", "#411200", "PaletteDarkOrangeBackground1"],
  ["#da3b01", "#da3b01", "PaletteDarkOrangeBackground3"],
  ["#f4bfab", "#da3b01", "PaletteDarkOrangeBorder1"],
  ["#f7630c", "#faa06b", "StatusWarningBorderActive"],
  ["#f1faf1", "#052505", "PaletteGreenBackground1"],
  ["#107c10", "#107c10", "PaletteGreenBackground3"],
  ["#9fd89f", "#107c10", "PaletteGreenBorder1"],
  ["#fdf6f6", "#3f1011", "PaletteRedBackground1"],
  ["#d13438", "#d13438", "PaletteRedBackground3"],
  ["#f1bbbc", "#d13438", "PaletteRedBorder1"],
  ["#bc2f32", "#e37d80", "PaletteRedBorder2 PaletteRedForeground1"],
];

/** The sizes, fonts and times that they read. */
const sizes: Readonly<Record<string, string>> = {
  "0": "borderRadiusNone",
  "1px": "strokeWidthThin",
  "2px": "borderRadiusSmall spacingHorizontalXXS spacingVerticalXXS strokeWidthThick",
  "3px": "strokeWidthThicker",
  "4px": "borderRadiusMedium spacingHorizontalXS spacingVerticalXS",
  "6px": "borderRadiusLarge spacingHorizontalSNudge spacingVerticalSNudge",
  "8px": "spacingHorizontalS spacingVerticalS",
  "10px": "spacingHorizontalMNudge spacingVerticalMNudge",
  "12px": "fontSizeBase200 spacingHorizontalM spacingVerticalM",
  "14px": "fontSizeBase300",
  "16px": "fontSizeBase400 lineHeightBase200 spacingHorizontalL spacingVerticalL",
  "20px": "fontSizeBase500 lineHeightBase300",
  "22px": "lineHeightBase400",
  "24px": "fontSizeBase600",
  "28px": "lineHeightBase500",
  "10000px": "borderRadiusCircular",
  "50ms": "durationUltraFast",
  "100ms": "durationFaster",
  "200ms": "durationNormal",
  "300ms": "durationSlow",
  "ease-in": "curveAccelerateMid",
  "ease-out": "curveDecelerateMid curveDecelerateMax",
  "ease-in-out": "curveEasyEase",
  "400": "fontWeightRegular",
  "600": "fontWeightSemibold",
  "'Segoe UI', system-ui, sans-serif": "fontFamilyBase",
  "Consolas, 'Courier New', monospace": "fontFamilyMonospace",
  "0 1px 3px rgb(0 0 0 / 0.2)": "shadow2 shadow4",
  "0 8px 18px rgb(0 0 0 / 0.25)": "shadow16",
};

const named = (names: string, value: string, area = "") => names.split(" ").map((name) => [area + name, value]);

/** What the components read, by day or by night. */
export const tokens = (isNight: boolean): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...Object.entries(sizes).flatMap(([size, names]) => named(names, size)),
    ...colours.flatMap(([day, night, names]) => named(names, isNight ? night : day, "color")),
  ]);
