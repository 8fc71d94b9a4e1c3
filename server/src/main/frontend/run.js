// Called by Maven: node run.js <work folder> <target folder>. Quick when nothing changed: packages
// are fetched again only when the lock changed, and the build runs only when a file changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const source = dirname(fileURLToPath(import.meta.url));
const [work, target] = process.argv.slice(2);

function hash(files) {
  const digest = createHash("sha256");
  for (const file of files) {
    digest.update(relative(source, file)).update("\0").update(readFileSync(file)).update("\0");
  }
  return digest.digest("hex");
}

function unlessDone(name, wanted, result, action) {
  const stamp = join(work, name);
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  action();
  writeFileSync(stamp, wanted);
}

const all = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => !relative(source, file).startsWith("node_modules"))
  .sort();

mkdirSync(work, { recursive: true });
const lock = hash([join(source, "package-lock.json")]);
unlessDone("lock.sha256", lock, join(work, "node_modules"), () => {
  cpSync(source, work, { recursive: true });
  // scripts of packages are not run: none is needed
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: work, stdio: "inherit" });
});
unlessDone("files.sha256", hash(all), join(target, "assets.properties"), () => {
  cpSync(source, work, { recursive: true });
  execFileSync(process.execPath, ["build.js", target], { cwd: work, stdio: "inherit" });
});
