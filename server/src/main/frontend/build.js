// Builds the style sheet and the script into the folder that Maven names, each with its content's
// hash in its name, and the list of these names that the pages read: assets.properties.
// Runs in a copy of this folder that holds node_modules; see run.js.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as esbuild from "esbuild";
import * as sass from "sass";
import { convert } from "fontverter";
import subsetFont from "subset-font";

const target = process.argv[2];
const assets = join(target, "static", "assets");
const languageNames = { thai: "ไทย", myanmar: "မြန်မာ", khmer: "ខ្មែរ", lao: "ລາວ" };

rmSync(target, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
mkdirSync("built", { recursive: true });

// The language switch stands on every page: its five words get a font of a few hundred bytes each,
// or each page would load all the fonts.
for (const [script, name] of Object.entries(languageNames)) {
  const whole = `node_modules/@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff2`;
  writeFileSync(`built/name-${script}.woff2`, await subsetFont(readFileSync(whole), name, { targetFormat: "woff2" }));
}
// The kit writes each colour as a variable with itself as a fallback, and repeats the typeface at
// every class, for the screen and for print: a third of the style sheet that says nothing here.
const repeated = [
  [/var\(--govuk-[\w-]+-colour, ([^()]*(?:\([^()]*\))?)\)/g, "$1"],
  [/@media print \{\n[^{}]*\{\s*font-family: inherit;\s*\}\n\}/g, ""],
  [/\n\s*-(webkit|moz-osx)-font-smoothing: \w+;/g, ""],
];
const { css } = sass.compile("lintas.scss", { loadPaths: ["node_modules"], quietDeps: true });
writeFileSync(
  "built/lintas.css",
  repeated.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), css),
);
// Printed papers carry their letters with them: the same fonts as files that a PDF can hold.
const printed = { "": ["latin", "latin-ext", "vietnamese"], "-thai": ["thai"], "-lao": ["lao"], "-khmer": ["khmer"], "-myanmar": ["myanmar"] };
mkdirSync(join(target, "fonts"), { recursive: true });
for (const [family, parts] of Object.entries(printed)) {
  for (const part of parts) {
    for (const weight of [400, 700]) {
      const packed = `node_modules/@fontsource/noto-sans${family}/files/noto-sans${family}-${part}-${weight}-normal.woff2`;
      writeFileSync(join(target, "fonts", `${part}-${weight}.ttf`), await convert(readFileSync(packed), "sfnt"));
    }
  }
}
const result = await esbuild.build({
  entryPoints: ["built/lintas.css", "lintas.js", "complain/complain.js", "verify/verify.js", "verify/verify-worker.js", ...readdirSync("images").map((image) => `images/${image}`)],
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2020", "chrome100", "firefox100", "safari15"],
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  outdir: assets,
  loader: { ".woff2": "file", ".svg": "copy" },
  metafile: true,
});
const names = Object.entries(result.metafile.outputs)
  .filter(([, output]) => output.entryPoint)
  .map(([path]) => path.split("/").pop())
  .map((file) => `${file.replace(/-[A-Z0-9]{8}(\.\w+)$/, "$1")}=${file}\n`);
writeFileSync(join(target, "assets.properties"), names.sort().join(""));
