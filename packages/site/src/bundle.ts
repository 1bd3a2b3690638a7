import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type BuildOptions, build, type Metafile } from "esbuild";

/** Licences that ask no more of a script which holds the code than to carry the notice. */
const bundlable = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/;

/** Bundles a script into one text. */
export const script = async (options: BuildOptions): Promise<string> => (await scripts(options))[0]!.text;

/** Bundles scripts. Each file that comes out begins with the notices of the packages that it holds code of. */
export async function scripts(options: BuildOptions): Promise<{ file: string; text: string }[]> {
  const { outputFiles, metafile } = await build({
    logLevel: "warning",
    outdir: "dist",
    ...options,
    bundle: true,
    metafile: true,
    write: false,
  });
  const notices = new Map(
    Object.entries(metafile.outputs).map(([path, { inputs }]) => [basename(path), noticesOf(inputs)]),
  );
  return outputFiles.map(({ path, text }) => {
    const file = basename(path);
    return { file, text: `${notices.get(file)}${text}` };
  });
}

/** The notices of the packages whose code a file holds, as a comment for its top. */
export function noticesOf(inputs: Metafile["outputs"][string]["inputs"]): string {
  const folders = Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/^.*node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []) : [],
  );
  if (folders.length === 0) return "";
  const notices = [...new Set(folders)].sort().map(noticeOf).join("\n\n----\n\n");
  return `/*! This script holds code of others, under these licences.\n\n${notices.replaceAll("*/", "* /")}\n*/\n`;
}

/** What a package asks to be carried along, or an error where its licence asks for more. */
function noticeOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!bundlable.test(license))
    throw new Error(`${name} may not be bundled: its licence is ${license}, not MIT, BSD, Apache or ISC.`);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0 && license !== "MIT") throw new Error(`${name} may not be bundled: it has no licence file.`);
  // Some packages only name the MIT licence: its text is that of our own.
  const holder = `Copyright (c) ${author?.name ?? author ?? `the authors of ${name}`}`;
  if (texts.length === 0)
    texts.push(
      readFileSync("LICENSE", "utf8")
        .trim()
        .replace(/^Copyright .*$/m, holder),
    );
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}
