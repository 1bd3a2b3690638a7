/**
 * Makes a clone ready: installs the packages that are missing and builds what is older than its sources. Plain Node,
 * since nothing is installed yet.
 *   node scripts/ready.mjs            all packages, all of dist
 *   node scripts/ready.mjs --install  all packages
 */
import { spawnSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestNode = 20;

/** What stops a person, with what to do about it. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** For npm's codes. Anything else is shown as npm says it. */
const remedies = [
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)$/,
    "npm cannot reach its registry: check the network, then run this again. What was installed before is untouched.",
  ],
  [
    /^(EUSAGE|ETARGET|E404|EINTEGRITY)$/,
    "package-lock.json does not match the published packages: restore it with `git checkout package-lock.json`.",
  ],
  [/^ENOSPC$/, "The disk is full: free some space, then run this again."],
  [
    /^(EACCES|EPERM|EROFS|EBUSY)$/,
    "npm cannot write its files: close programs that use node_modules, make this folder and npm's cache writable, then run this again.",
  ],
];

function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    return stop(`${path} is damaged: restore it with \`git checkout ${path}\`.`);
  }
}

const suits = (allowed, here) => allowed === undefined || allowed.includes(here);

/**
 * The packages that are not installed as the lock says; without `all`, those for development do not count. npm chooses
 * itself which optional ones it installs: they must be whole, and binaries of this system.
 */
export function missingPackages(root, all) {
  const lock = readLock(join(root, "package-lock.json"));
  if (lock === undefined)
    return stop("package-lock.json is missing: restore it with `git checkout package-lock.json`.");
  const installed = readInstalled(root) ?? {};
  const whole = (path, { version, integrity, link, os, cpu }) =>
    existsSync(join(root, path, "package.json")) &&
    (link ||
      (installed[path]?.version === version &&
        installed[path].integrity === integrity &&
        suits(os, process.platform) &&
        suits(cpu, process.arch)));
  return Object.entries(lock)
    .filter(([path]) => path.includes("node_modules/"))
    .filter(([path, { dev, optional, devOptional }]) => (optional || devOptional ? path in installed : all || !dev))
    .filter(([path, entry]) => !whole(path, entry))
    .map(([path]) => path);
}

/** Refuses a lock that was made for other packages than package.json asks for, or was edited. */
function checkLock(root) {
  const lock = readLock(join(root, "package-lock.json"))?.[""] ?? {};
  const asked = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const kind of ["dependencies", "devDependencies"])
    for (const name of new Set([...Object.keys(lock[kind] ?? {}), ...Object.keys(asked[kind] ?? {})]))
      if (lock[kind]?.[name] !== asked[kind]?.[name])
        stop(
          `package-lock.json does not match package.json (${name}): update it with \`npm run lock\`, or restore both with \`git checkout package.json package-lock.json\`.`,
        );
}

/** What npm noted when it had installed everything. */
function readInstalled(root) {
  try {
    return JSON.parse(readFileSync(join(root, "node_modules/.package-lock.json"), "utf8")).packages;
  } catch {
    return undefined; // never installed, or only in part
  }
}

/**
 * Installs the packages of a folder as its lock says; without `all`, only what `npm start` needs. Where npm fails, what
 * was installed before is put back.
 */
export function install(root = home, all = true) {
  const [modules, before] = [join(root, "node_modules"), join(root, "node_modules.before")];
  try {
    if (existsSync(before)) {
      rmSync(modules, { recursive: true, force: true }); // an installation was killed here
      renameSync(before, modules);
    }
    if (missingPackages(root, all).length === 0) return;
    checkLock(root);
    // Who has the packages for development keeps them.
    const whole = all || Object.values(readInstalled(root) ?? {}).some(({ dev }) => dev);
    console.error(`Installing the packages of ${relative(process.cwd(), join(root, "package-lock.json"))} ...`);
    if (existsSync(modules)) renameSync(modules, before);
    else mkdirSync(modules); // fails here where npm would fail later and longer
    const problem = npm(root, "ci", whole ? "--include=dev" : "--omit=dev");
    if (problem !== undefined) {
      rmSync(modules, { recursive: true, force: true });
      if (existsSync(before)) renameSync(before, modules);
      stop(problem);
    }
    rmSync(before, { recursive: true, force: true });
  } catch (error) {
    stopUnlessWritable(error, root);
  }
}

/** Runs npm; gives what went wrong and what to do about it. */
function npm(root, ...args) {
  const words = [...args, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  // On Windows npm is a script, which needs a shell.
  const { npm_execpath: script } = process.env;
  const [command, shell] = script?.endsWith(".js") ? [process.execPath, false] : ["npm", process.platform === "win32"];
  const { status, stderr, error } = spawnSync(command, command === "npm" ? words : [script, ...words], {
    cwd: root,
    stdio: ["ignore", "inherit", "pipe"],
    encoding: "utf8",
    shell,
  });
  if (status === 0) return undefined;
  if (error?.code === "ENOENT") return "npm is missing: install Node from https://nodejs.org, which brings it.";
  const code = /^npm (?:error|ERR!) code (\w+)/m.exec(stderr)?.[1] ?? "";
  return remedies.find(([codes]) => codes.test(code))?.[1] ?? `${stderr}\nnpm could not install the packages.`;
}

function stopUnlessWritable(error, root) {
  if (!/^(EACCES|EPERM|EROFS)$/.test(error.code)) throw error;
  stop(`${root} is read-only: copy the project to a folder that you may write to, and run it there.`);
}

/** What each part of dist is built from alone. */
const sources = {
  workbench: ["packages/workbench"],
  excel: ["packages/excel"],
  sheets: ["appsscript"],
  native: [],
};
/** What all parts are built from. */
const common = ["formulas", "languages", "native", "workbooks", "pane", "site"]
  .map((name) => `packages/${name}`)
  .concat("languages", "shared", "scripts", "package-lock.json");

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** When a file or anything in a folder last changed, but for tests, and for what publishes, which is installed when needed. */
function newest(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return timeOf(path);
  const inside = readdirSync(path).filter((name) => !/^(node_modules|dist|test|publish)$|\.test\.ts$/.test(name));
  return Math.max(timeOf(path), ...inside.map((name) => newest(join(path, name))));
}

/** The parts of dist that are older than their sources. scripts/build.ts notes when it began to build a part. */
export function staleParts(root = home, parts = Object.keys(sources)) {
  const shared = Math.max(...common.map((path) => newest(join(root, path))));
  return parts.filter((part) => {
    const built = existsSync(join(root, "dist", part)) ? timeOf(join(root, "dist", `.built-${part}`)) : 0;
    return built < Math.max(shared, ...sources[part].map((path) => newest(join(root, path))));
  });
}

/** Builds what is older than its sources. */
export function build(parts = Object.keys(sources)) {
  const stale = staleParts(home, parts);
  if (stale.length === 0) return;
  console.error(`Building ${stale.map((part) => `dist/${part}`).join(", ")} ...`);
  try {
    mkdirSync(join(home, "dist"), { recursive: true });
    accessSync(join(home, "dist"), constants.W_OK);
  } catch (error) {
    stopUnlessWritable(error, home);
  }
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/build.ts", ...stale], {
    cwd: home,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) stop("The build failed: what was built before is not complete.");
}

if (Number(process.versions.node.split(".")[0]) < oldestNode)
  stop(`Node ${oldestNode} or newer is needed, and this is ${process.version}: install it from https://nodejs.org.`);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  install();
  if (!process.argv.includes("--install")) build();
}
