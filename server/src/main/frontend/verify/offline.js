// Asks the worker to keep this page, in this language, with all that it needs to be shown.

// Whether all was kept. A browser without workers, or without a secure connection, keeps nothing.
export async function keep(language) {
  if (!("serviceWorker" in navigator)) {
    return false;
  }
  await navigator.serviceWorker.register("/verify/worker.js", { scope: "/verify" });
  const { active } = await navigator.serviceWorker.ready;
  await document.fonts.ready;
  const needed = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon]")].map((each) => each.href);
  const scripts = [...document.scripts].map((each) => each.src).filter(Boolean);
  const loaded = performance.getEntriesByType("resource").map((each) => each.name).filter((name) => name.endsWith(".woff2"));
  const all = new Set([...needed, ...scripts, ...loaded, ...boldFonts()]);
  const assets = [...all].map((each) => new URL(each, location.href).pathname);
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data === "kept");
    const build = [...needed, ...scripts].map((each) => each.split("/").pop()).join(" ");
    active.postMessage({ build, page: `/verify?lang=${language}`, assets }, [channel.port2]);
  });
}

// Letters of every script, for a name on a card: whatever a card says, nothing is fetched for it.
function boldFonts() {
  const bold = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue("font-weight") === "700");
  return bold
    .map((rule) => [/url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1], rule.parentStyleSheet.href])
    .filter(([address]) => address)
    .map(([address, sheet]) => new URL(address, sheet).href);
}
