// What the script of the pages does, told in Chromium with a fixed clock: the site at PORTAL was built on 15 March 2023,
// the one at FIXTURE at 2026-05-12 10:00 UTC.
//   node stories.mjs PORTAL FIXTURE
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { fullestOfKinds, pagesOf, pathOf } from "./kinds.mjs";
import { serve } from "./server.mjs";

/** The instants of the two builds. */
const built = { portal: "2023-03-15T10:00:00Z", fixture: "2026-05-12T10:00:00Z" };
const [portalFolder, fixtureFolder] = process.argv.slice(2);
const portal = await serve(portalFolder, "/");
const fixture = await serve(fixtureFolder, "/labor/");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/**
 * Opens an address at an instant, does what is to be done there, and tells which other hosts were asked. The clock goes
 * on from there, unless `isStopped`: a slow machine must not pass a boundary that is a second away.
 */
async function at(instant, address, story, { isStopped = false, ...options } = {}) {
  const context = await browser.newContext({
    locale: "et-EE", timezoneId: "Europe/Tallinn", viewport: { width: 1280, height: 900 }, ...options,
  });
  const foreign = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith("http://127.0.0.1:")) return route.continue();
    foreign.push(url);
    return route.fulfill({ contentType: "text/html", body: "<!doctype html><title>elsewhere</title>" });
  });
  const page = await context.newPage();
  if (isStopped) await page.clock.setFixedTime(new Date(instant));
  else await page.clock.install({ time: new Date(instant) });
  await page.goto(address);
  await story(page, foreign);
  await context.close();
}

/** Waits until what the search page lists is the answer to what was asked last. */
async function answered(page) {
  await page.waitForFunction(() => document.querySelector("[data-search-results]").ariaBusy === "false");
}

const stories = {
  async "a registration closes soon and closes at the very instant, everywhere, and its form is gone"() {
    // Open from 1 February, closing soon from 25 May, closed from 1 June 2026, all at midnight in Tallinn.
    const seen = async (instant, path) => {
      let state;
      await at(instant, `${fixture.url}${path}`, async (page) => {
        const box = page.locator("main .registration").first();
        const tag = (await box.locator("[data-state-tag]").innerText()).trim();
        const forms = await page.locator('main a[href*="forms.example/osale"]').count();
        state = `${tag}, ${forms > 0 ? "form" : "no form"}`;
      }, { isStopped: true });
      return state;
    };
    for (const path of ["registreeri/osalemine/", "", "programm/naidis-2026/", "ajakava/kohtumine-2/"]) {
      const states = [];
      for (const instant of ["2026-05-24T20:59:59Z", "2026-05-24T21:00:01Z", "2026-05-31T20:59:59Z", "2026-05-31T21:00:01Z"]) {
        states.push(await seen(instant, path));
      }
      assert.deepEqual(states, ["avatud, form", "peagi sulguv, form", "peagi sulguv, form", "suletud, no form"], `/${path}`);
    }
  },
  async "a page that stays open follows the registration by itself"() {
    await at("2023-03-29T20:59:50Z", `${portal.url}registreeri/labor/`, async (page) => {
      assert.equal(await page.locator('main a[href*="forms.gle"]').count(), 1);
      await page.clock.runFor(15_000);
      assert.equal(await page.locator('main a[href*="forms.gle/RFs"]').count(), 0);
      assert.match(await page.locator("main .registration").first().innerText(), /suletud\s+Registreerimine on suletud/);
    });
  },
  async "the next session moves on when one is over"() {
    const shown = (page) => page.locator("[data-next-item]:visible h3").innerText();
    await at("2023-04-20T08:00:00Z", portal.url, async (page) => {
      assert.equal(await shown(page), "Võrgustiku 1. kohtumine");
      await page.clock.fastForward(24 * 3600 * 1000);
      assert.equal(await shown(page), "Võrgustiku 2. kohtumine");
    });
  },
  async "the next session is the next one until the second in which it ends"() {
    // The second network meeting ends on 4 June 2026 at 12:30 in Tallinn; then the training of 8 June is next.
    const next = async (instant) => {
      let title;
      await at(instant, fixture.url, async (page) => { title = await page.locator("[data-next-item]:visible h3").innerText(); }, { isStopped: true });
      return title;
    };
    assert.match(await next("2026-06-04T09:29:59Z"), /Võrgustiku kohtumised/);
    assert.match(await next("2026-06-04T09:30:01Z"), /Koolitus/);
  },
  async "when all is over, an old home page offers neither a session nor a form"() {
    await at("2024-02-01T08:00:00Z", portal.url, async (page) => {
      assert.equal(await page.locator("[data-next-none]").isVisible(), true);
      assert.equal(await page.locator("[data-next-item]:visible, [data-coming]:visible").count(), 0);
      assert.equal(await page.locator('[data-form], a[href*="forms.gle"]').count(), 0);
    });
  },
  async "days are counted by the calendar of Tallinn, wherever the visitor is"() {
    const elsewhere = { timezoneId: "America/New_York", isStopped: true };
    const said = async (instant, path, place) => {
      let text;
      await at(instant, `${portal.url}${path}`, async (page) => { text = await page.locator(place).filter({ hasText: /./ }).first().innerText(); }, elsewhere);
      return text.trim();
    };
    // Midnight is at 21:00 UTC. The second meeting is on 18 May, the deadline of the programme on 29 March at 23.59.
    for (const [before, path, place] of [
      ["2023-05-17T20:59:59Z", "ajakava/", "#coming [id='2023-05-18'] .relative"],
      ["2023-03-28T20:59:59Z", "registreeri/labor/", "main .registration .relative"],
    ]) {
      const after = new Date(Date.parse(before) + 2000).toISOString();
      assert.match(await said(before, path, place), /homme$/, path);
      assert.match(await said(after, path, place), /täna$/, path);
    }
    await at("2023-03-29T21:00:01Z", `${portal.url}registreeri/labor/`, async (page) => {
      assert.equal(await page.locator("main .registration .relative").count(), 0);
    });
  },
  async "every page of the portal says when it was updated and who is behind it"() {
    const sitemap = await readFile(`${portalFolder}/sitemap.xml`, "utf8");
    const addresses = [...sitemap.matchAll(/<loc>https:\/\/[^/]+\/([^<]*)<\/loc>/g)].map(([, path]) => path);
    assert.ok(addresses.length > 50, `${addresses.length} addresses in the sitemap`);
    for (const address of addresses) {
      const html = await readFile(`${portalFolder}/${address}index.html`, "utf8");
      for (const part of [/class="updated">[^<]+<time datetime="\d{4}-\d\d-\d\d">/, /Sotsiaalse Innovatsiooni Labor<\/dd>/,
        /(Siseministeerium|Ministry of the Interior of Estonia)<\/dd>/, /href="\/(en\/)?(ligipaasetavus|accessibility)\/"/,
        /href="\/(en\/)?(privaatsus|privacy)\/"/, /href="\/(en\/)?(kontakt|contact)\/"/]) {
        assert.match(html, part, `/${address}`);
      }
    }
  },
  async "the home page has one button that stands out, and the next meeting with all that one needs to come"() {
    await at("2023-03-15T10:00:00Z", portal.url, async (page) => {
      assert.deepEqual(await page.locator("main a.button").allTextContents(), ["Registreeru: Meeskonna registreerimine programmi"]);
      await page.locator("[data-next-item]:visible .relative").filter({ hasText: /./ }).waitFor();
      const next = await page.locator("[data-next]").innerText();
      for (const part of [/Võrgustiku 1\. kohtumine/, /neljapäev,\s20\.\saprill?\s2023/, /36\späeva\spärast/, /veebis/, /Registreerimine.*avatud/s, /Lisa kalendrisse/]) {
        assert.match(next, part);
      }
    });
  },
  async "a registration that is not open yet can be put into one's calendar"() {
    await at("2026-05-12T10:00:00Z", `${fixture.url}registreeri/tulekul/`, async (page) => {
      assert.ok((await page.locator('main a[href^="webcal:"]').getAttribute("href")).endsWith("/labor/kalender/tahtajad.ics"));
    });
  },
  async "a form that opens after the build asks to reload"() {
    await at("2026-09-30T20:59:50Z", `${fixture.url}registreeri/tulekul/`, async (page) => {
      const said = page.locator("main [data-state-sentence]").first();
      assert.match(await said.innerText(), /ei ole veel avatud/);
      await page.clock.runFor(15_000);
      assert.match(await said.innerText(), /laadi leht uuesti/);
    });
  },
  async "a video loads nothing before the click"() {
    await at("2026-05-12T10:00:00Z", `${fixture.url}materjalid/lugemine/`, async (page, foreign) => {
      await page.waitForLoadState("networkidle");
      assert.deepEqual(foreign, []);
      await page.locator("a[data-video]").first().click();
      await page.locator("iframe.video-player").first().waitFor();
      assert.ok((await page.locator("iframe.video-player").first().getAttribute("title")).length > 0);
      assert.ok(foreign.every((url) => url.startsWith("https://www.youtube-nocookie.com/embed/")), foreign.join(" "));
      assert.ok(foreign.length > 0);
    });
  },
  async "materials are ticked off in the browser alone, and no trace is left"() {
    await at("2026-05-12T10:00:00Z", `${fixture.url}materjalid/`, async (page) => {
      const kept = () => page.evaluate(() => localStorage.length);
      assert.equal(await kept(), 0);
      assert.match(await page.locator("[data-progress-none]").innerText(), /Ühtegi materjali/);
      await page.goto(`${fixture.url}materjalid/tooleht/`);
      const button = page.getByRole("button", { name: "Tehtud", pressed: false });
      await button.focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.getByRole("button", { name: "Tehtud", pressed: true }).count(), 1);
      assert.match(await page.locator("[data-progress-said]").innerText(), /märgitud tehtuks/);
      assert.equal(await kept(), 1);
      await page.goto(`${fixture.url}materjalid/`);
      assert.match(await page.locator(".progress .progress-sum").innerText(), /^1 \/ 2 tehtud, 20\u00a0min$/);
      assert.ok(await page.locator(".done-mark").count() > 0);
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator("[data-progress-export]").click()]);
      assert.equal(file.suggestedFilename(), "minu-edenemine.json");
      const saved = await file.path();
      page.once("dialog", (dialog) => dialog.accept());
      await page.locator("[data-progress-erase]").click();
      assert.equal(await kept(), 0);
      assert.equal(await page.locator(".done-mark").count(), 0);
      assert.equal(await page.locator("[data-progress-export]").isVisible(), false);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-progress-import]").click()]);
      await chooser.setFiles({ name: "x.json", mimeType: "application/json", buffer: await readFile(saved) });
      await page.locator(".done-mark").first().waitFor();
      assert.equal(await kept(), 1);
      const [again] = await Promise.all([page.waitForEvent("filechooser"), page.locator("[data-progress-import]").click()]);
      await again.setFiles({ name: "y.json", mimeType: "application/json", buffer: Buffer.from("{}") });
      await page.getByText("Selles failis ei ole märkeid.").waitFor();
      await page.goto(`${fixture.url}materjalid/tooleht/`);
      await page.getByRole("button", { name: "Tehtud", pressed: true }).click();
      assert.equal(await kept(), 0);
    });
  },
  async "without script nothing speaks of progress"() {
    await at("2026-05-12T10:00:00Z", `${fixture.url}materjalid/`, async (page) => {
      assert.equal(await page.locator("[data-progress]:visible").count(), 0);
    }, { javaScriptEnabled: false });
  },
  async "an address is copied, and that is said"() {
    await at("2023-03-15T10:00:00Z", `${portal.url}kalender/`, async (page) => {
      const button = page.locator("button[data-copy]").first();
      await button.click();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "https://koosloome.ee/kalender.ics");
      assert.equal(await page.locator("[role=status]").first().innerText(), "Kopeeritud");
    }, { permissions: ["clipboard-read", "clipboard-write"] });
  },
  async "on a phone the menu opens, leads on and closes by keyboard"() {
    await at("2023-03-15T10:00:00Z", portal.url, async (page) => {
      const link = page.locator("#menu a").first();
      const menu = page.locator("[popovertarget=menu]");
      assert.equal(await link.isVisible(), false);
      for (let i = 0; i < 8 && !(await menu.evaluate((it) => it === document.activeElement)); i += 1) {
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      assert.equal(await link.isVisible(), true);
      await page.keyboard.press("Escape");
      assert.equal(await link.isVisible(), false);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.equal(await link.evaluate((it) => it === document.activeElement), true);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/programm/");
    }, { viewport: { width: 360, height: 780 } });
  },
  async "a calendar is found and subscribed to by keyboard alone"() {
    await at("2023-03-15T10:00:00Z", portal.url, async (page) => {
      const focused = (test) => page.evaluate(test);
      const tabTo = async (what, test) => {
        for (let i = 0; i < 80; i += 1) {
          await page.keyboard.press("Tab");
          if (await focused(test)) return;
        }
        assert.fail(`no Tab stop: ${what}`);
      };
      await tabTo("the calendar in the menu", () => document.activeElement.matches('nav a[href$="/kalender/"]'));
      await page.keyboard.press("Enter");
      await page.waitForURL("**/kalender/");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.equal(await focused(() => document.activeElement.id), "main");
      await tabTo("a webcal link", () => document.activeElement.matches('main a[href^="webcal:"]'));
      assert.ok(await focused(() => getComputedStyle(document.activeElement).outlineStyle !== "none"), "no visible focus");
      await tabTo("the button that copies", () => document.activeElement.matches("main button[data-copy]"));
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "https://koosloome.ee/kalender.ics");
    }, { permissions: ["clipboard-read", "clipboard-write"] });
  },
  async "nothing moves on a page while it comes, nor when one goes down it"() {
    const visits = [[portal, portalFolder, built.portal], [fixture, fixtureFolder, built.fixture]].flatMap(([site, folder, instant]) => {
      const pages = fullestOfKinds(folder, pagesOf(folder)).filter(({ language }) => language === "et");
      return pages.flatMap(({ name }) => [360, 1280].map((width) => ({ address: site.url + pathOf(name), instant, width })));
    });
    assert.ok(visits.length > 60, `${visits.length} visits`);
    const moved = [];
    const visit = async ({ address, instant, width }) => at(instant, address, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      await page.waitForFunction(() => [...document.querySelectorAll(".relative")].every((note) => note.textContent));
      const shifts = await page.evaluate(async () => {
        const seen = [];
        new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
        const frame = () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
        for (let y = 0; y <= document.documentElement.scrollHeight; y += innerHeight / 2) {
          scrollTo({ top: y, behavior: "instant" });
          await frame();
        }
        return seen.map(({ value, sources }) => ({ value, of: sources.map(({ node }) => (node?.className || node?.nodeName) ?? "?") }));
      });
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      if (sum >= 0.01) moved.push(`${address} at ${width} px: ${sum.toFixed(3)} (${shifts.flatMap(({ of }) => of).slice(0, 4).join(", ")})`);
    }, { viewport: { width, height: 740 }, isStopped: true });
    const tab = async () => { for (let next = visits.shift(); next; next = visits.shift()) await visit(next); };
    await Promise.all([tab(), tab()]);
    assert.deepEqual(moved, []);
  },
  async "on a phone one sees how to join without going down, wherever a registration is open"() {
    const joins = [[portal, "", built.portal], [portal, "registreeri/labor/", built.portal],
      ...["", "registreeri/osalemine/", "registreeri/koolitus/"].map((path) => [fixture, path, built.fixture])];
    for (const [site, path, instant] of joins) {
      await at(instant, site.url + path, async (page) => {
        const button = page.locator("main a.button[rel=external]").first();
        const { y, height } = await button.boundingBox();
        assert.ok(y > 0 && y + height <= 740, `${site.url}${path}: the button is at ${y} px`);
        // What the button is over can be brought out from below it.
        await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
        const last = await page.locator(".site-footer :is(a, p)").last().boundingBox();
        const over = await button.boundingBox();
        assert.ok(over.y < 0 || last.y + last.height <= over.y, `${site.url}${path}: the button hides the end of the page`);
      }, { viewport: { width: 360, height: 740 }, isStopped: true });
    }
  },
  async "schedule and topic print to few pages of paper, with all of their text"() {
    for (const path of ["ajakava/", "teemad/meeskond/"]) {
      await at("2023-03-15T10:00:00Z", `${portal.url}${path}`, async (page) => {
        const pdf = await page.pdf({ preferCSSPageSize: true });
        const nPages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
        assert.ok(nPages >= 1 && nPages <= 2, `${path}: ${nPages} pages`);
        await page.emulateMedia({ media: "print" });
        const hidden = await page.evaluate(() => [...document.querySelectorAll("main h1, main h2, main h3, main p, main time, main dd, main li")]
          .filter((part) => !part.closest("[hidden], .months, .subscribe, .folder-offer, nav") && part.innerText.trim() && !part.checkVisibility())
          .map((part) => part.innerText.slice(0, 60)));
        assert.deepEqual(hidden, [], path);
      });
    }
  },
  async "today is marked, and a day that is over moves to those that are past"() {
    await at("2023-05-18T08:00:00Z", `${portal.url}ajakava/`, async (page) => {
      assert.equal(await page.locator("#coming .day").first().getAttribute("id"), "2023-05-18");
      await page.locator('.day[aria-current="date"]').first().waitFor();
      const ids = await page.locator('.day[aria-current="date"]').evaluateAll((days) => days.map((day) => day.id));
      assert.deepEqual(ids, ["2023-05-18"]);
      assert.equal(await page.locator('.month-table td[aria-current="date"]').getAttribute("data-day"), "2023-05-18");
      assert.equal(await page.locator("#past h3").first().getAttribute("id"), "h-2023-04-20");
      assert.match(await page.locator("#past .tag").first().innerText(), /toimunud/i);
      assert.match(await page.locator("#coming .day .relative").first().innerText(), /täna/);
      await page.clock.fastForward(24 * 3600 * 1000);
      assert.equal(await page.locator("#past .day").count(), 2);
      assert.equal(await page.locator("#past .day").first().getAttribute("id"), "2023-05-18");
    });
  },
  async "the visitor's own time stands beside one that their clocks do not show"() {
    const told = async (zone) => {
      let text = "";
      await at("2026-05-12T10:00:00Z", `${fixture.url}ajakava/kohtumine-2/`, async (page) => {
        text = (await page.locator(".session-when .yours").allInnerTexts()).join();
      }, { timezoneId: zone });
      return text;
    };
    assert.equal(await told("Europe/Tallinn"), "");
    assert.equal(await told("Europe/Helsinki"), "");
    assert.equal(await told("Europe/London"), "8.00–10.30 sinu ajavööndis");
    assert.match(await told("Pacific/Auckland"), /^19.00–21.30 sinu/);
  },
  async "sessions are chosen by links, and the choice stands in the address"() {
    await at("2023-03-15T10:00:00Z", `${portal.url}ajakava/`, async (page) => {
      assert.equal(await page.locator(".choices [aria-current=page]").count(), 1);
      await page.locator(".choices summary", { hasText: "Koht" }).click();
      await page.locator(".choices a", { hasText: "Tartu" }).click();
      await page.waitForURL("**/ajakava/linn/tartu/");
      assert.equal(await page.locator("h1").innerText(), "Ajakava: Tartu");
      assert.match(await page.locator(".choices [aria-current=page]").innerText(), /^Tartu/);
      assert.ok((await page.locator(".day .place").allInnerTexts()).every((place) => place.includes("Tartu")));
      assert.ok((await page.locator("main .subscribe a").first().getAttribute("href")).endsWith("linn-tartu.ics"));
    }, { javaScriptEnabled: true });
    await at("2023-03-15T10:00:00Z", `${portal.url}ajakava/linn/tartu/`, async (page) => {
      await page.locator(".choices > a").click();
      await page.waitForURL("**/ajakava/");
    }, { javaScriptEnabled: false });
  },
  async "the months of the programme are one picture for phones and one for wide screens"() {
    for (const [width, scheme, file] of [[360, "dark", "narrow-dark"], [1280, "light", "wide-light"]]) {
      await at("2023-03-15T10:00:00Z", `${portal.url}ajakava/`, async (page) => {
        const shown = page.locator(".timeline img");
        await shown.evaluate((image) => image.decode());
        assert.ok((await shown.evaluate((image) => image.currentSrc)).endsWith(`timeline-${file}.svg`));
        assert.ok((await shown.getAttribute("alt")).includes("29.\u00a0märts\u00a02023"));
      }, { viewport: { width, height: 900 }, colorScheme: scheme });
    }
  },
  async "on paper there is no navigation and nothing is dark"() {
    await at("2023-03-15T10:00:00Z", `${portal.url}ajakava/`, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const part of [".main-navigation", ".menu-button", ".languages", ".breadcrumbs", ".jump", ".months"]) {
        assert.equal(await page.locator(part).first().isVisible(), false, part);
      }
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "rgb(255, 255, 255)");
      assert.equal(await page.locator("main h1").isVisible(), true);
    }, { colorScheme: "dark" });
  },
  async "a word in one form finds the page that has it in another, and the address keeps the question"() {
    await at("2023-03-15T10:00:00Z", `${portal.url}otsing/`, async (page, foreign) => {
      const told = [];
      page.on("console", (message) => told.push(message.text()));
      const requests = [];
      page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      assert.equal(requests.some((path) => path.startsWith("/pagefind/")), false);
      await page.getByRole("searchbox").fill("koosloomet");
      await page.locator(".search-result").first().waitFor();
      assert.match(await page.locator("[data-search-status]").innerText(), /^Leitud lehti: \d+$/);
      const found = await page.locator(".search-excerpt mark").allInnerTexts();
      assert.ok(found.some((text) => /koosloome(?!t)/i.test(text)), found.join(" "));
      assert.match(page.url(), /\?q=koosloomet$/);
      await page.getByRole("radio", { name: /^Kohtumised/ }).check();
      await answered(page);
      assert.ok((await page.locator(".search-result h3").allInnerTexts()).includes("Koosloome koolitus Tartus, 1. päev"));
      assert.equal(await page.locator(".search-result").count(), 4);
      await page.getByRole("radio", { name: /^Kõik/ }).check();
      await answered(page);
      assert.equal(new URL(page.url()).searchParams.has("type"), false);
      const href = await page.locator(".search-result h3 a").first().getAttribute("href");
      assert.equal((await page.request.get(new URL(href, portal.url).href)).status(), 200);
      await page.reload();
      await page.locator(".search-result").first().waitFor();
      assert.equal(await page.getByRole("searchbox").inputValue(), "koosloomet");
      assert.ok(requests.includes("/pagefind/wasm.et.pagefind"), requests.join(" "));
      assert.deepEqual(told, []);
      assert.deepEqual(foreign, []);
    });
  },
  async "results are chosen by kind, and lead to a place on a page"() {
    await at("2026-05-12T10:00:00Z", `${fixture.url}otsing/?q=kohtumine`, async (page) => {
      await page.locator(".search-result").first().waitFor();
      const all = await page.locator("[data-search-status]").innerText();
      await page.getByRole("radio", { name: /^Kohtumised/ }).check();
      await answered(page);
      assert.equal(page.url(), `${fixture.url}otsing/?q=kohtumine&type=session`);
      assert.notEqual(await page.locator("[data-search-status]").innerText(), all);
      const kinds = new Set(await page.locator(".search-kind").allInnerTexts());
      assert.deepEqual([...kinds], ["kohtumine"]);
      assert.ok((await page.locator(".search-result h3 a").first().getAttribute("href")).startsWith("/labor/ajakava/"));
      assert.ok(await page.locator(".search-result .tag-past").count() > 0, "past sessions are told as past");
    });
  },
  async "a search is made, walked through and left by keyboard alone"() {
    await at("2023-03-15T10:00:00Z", `${portal.url}otsing/`, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement.closest("h3, input")?.tagName);
      await page.getByRole("searchbox").focus();
      await page.keyboard.type("meeskonna");
      await page.keyboard.press("Enter");
      await answered(page);
      await page.keyboard.press("ArrowDown");
      assert.equal(await focused(), "H3");
      await page.keyboard.press("Escape");
      assert.equal(await focused(), "INPUT");
      await page.keyboard.press("Escape");
      assert.equal(await page.getByRole("searchbox").inputValue(), "");
      assert.equal(await page.locator("[data-search-results]").isVisible(), false);
      await page.keyboard.type("xyzzyplugh");
      await page.getByText("ei leidunud midagi").waitFor();
      assert.equal(new URL(page.url()).search, "?q=xyzzyplugh");
    });
  },
  async "each language is searched in its own index"() {
    for (const [path, word, found] of [["en/search/", "meetings", /^Pages found: \d+$/], ["ru/poisk/", "встречи", /^Найдено страниц: \d+$/]]) {
      await at("2026-05-12T10:00:00Z", `${fixture.url}${path}?q=${encodeURIComponent(word)}`, async (page) => {
        await page.locator(".search-result").first().waitFor();
        assert.match(await page.locator("[data-search-status]").innerText(), found);
        const hrefs = await page.locator(".search-result h3 a").evaluateAll((links) => links.map((link) => link.pathname));
        assert.ok(hrefs.every((href) => href.startsWith(`/labor/${path.slice(0, 3)}`)), hrefs.join(" "));
      });
    }
  },
  async "without a script there is no field, but every page by letter"() {
    await at("2023-03-15T10:00:00Z", `${portal.url}otsing/`, async (page) => {
      assert.equal(await page.locator("#search-field").isVisible(), false);
      assert.equal(await page.locator(".search-without-script").isVisible(), true);
      assert.ok(await page.locator(".letter a:visible").count() > 20);
    }, { javaScriptEnabled: false });
  },
  async "only the search page may start the program that searches"() {
    for (const [path, may] of [["otsing/", true], ["ajakava/", false]]) {
      await at("2023-03-15T10:00:00Z", portal.url + path, async (page) => {
        const started = await page.evaluate(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false));
        assert.equal(started, may, path);
      });
    }
  },
};

let failed = 0;
for (const [name, story] of Object.entries(stories)) {
  try {
    await story();
  } catch (error) {
    failed += 1;
    console.error(`${name}: ${error.message}`);
  }
}
await browser.close();
portal.close();
fixture.close();
if (failed > 0) process.exit(1);
console.log(`${Object.keys(stories).length} stories came true`);
