// Called by the tests: node run.js <work folder> <script>, the script's input on standard input.
// Packages are fetched only when the lock changed; scripts of packages are not run.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const source = dirname(fileURLToPath(import.meta.url));
const [work, script] = process.argv.slice(2);
const lock = readFileSync(join(source, "package-lock.json"), "utf8");
const stamp = join(work, "installed.lock");

mkdirSync(work, { recursive: true });
cpSync(source, work, { recursive: true });
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  writeFileSync(stamp, lock);
}
const input = JSON.parse(readFileSync(0, "utf8"));
const { answer } = await import(pathToFileURL(join(work, script)));
process.stdout.write(JSON.stringify(await answer(input)));
