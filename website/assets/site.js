// The theme adds these elements while a page loads, without what screen readers and keyboards need.
function complete() {
  document.querySelectorAll("nav.md-code__nav:not([aria-label])").forEach((nav) => {
    nav.setAttribute("aria-label", `Code ${document.querySelectorAll("nav.md-code__nav[aria-label]").length + 1}`);
  });
  // Browsers break lines after hyphens, also after those at the beginning of an option.
  document.querySelectorAll(".md-typeset :not(pre) > code:not(.option)").forEach((code) => {
    if (/^-.{0,15}$/.test(code.textContent)) code.classList.add("option");
  });
  document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code, .md-typeset p:has(> img)").forEach((part) => {
    if (part.scrollWidth > part.clientWidth) part.tabIndex = 0;
  });
}
new MutationObserver(complete).observe(document.documentElement, { childList: true, subtree: true });
addEventListener("resize", complete);
addEventListener("load", complete);
