// Starts Sveltia CMS on the folder of the site.
import { giveFolder } from "./files.js";

const PREFERENCES = "sveltia-cms.prefs";

giveFolder();
const chosen = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}");
// Whoever has saved wants to see what came of it beside the form.
const preferences = { closeOnSave: false, ...chosen };
if (document.documentElement.lang === "et") {
    // Sveltia knows no Estonian. kava gives it Estonian words in place of these, unless somebody chose a language there.
    if ((chosen.locale ?? "auto") === "auto") preferences.locale = "en-GB";
    // Otherwise it offers the language of the browser above everything.
    Object.defineProperty(navigator, "language", { value: "et" });
}
localStorage.setItem(PREFERENCES, JSON.stringify(preferences));
const { default: CMS } = await import("./modules/@sveltia/cms/npm/index.js");
CMS.init();
