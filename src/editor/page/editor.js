// Starts Sveltia CMS on the folder of the site.
import { giveFolder } from "./files.js";

const PREFERENCES = "sveltia-cms.prefs";

giveFolder();
if (document.documentElement.lang === "et") {
    // Sveltia knows no Estonian. kava gives it Estonian words in place of these, unless somebody chose a language there.
    const chosen = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}");
    if ((chosen.locale ?? "auto") === "auto") {
        localStorage.setItem(PREFERENCES, JSON.stringify({ ...chosen, locale: "en-GB" }));
    }
    // Otherwise it offers the language of the browser above everything.
    Object.defineProperty(navigator, "language", { value: "et" });
}
const { default: CMS } = await import("./modules/@sveltia/cms/npm/index.js");
CMS.init();
