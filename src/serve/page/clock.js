// Turns the clock of the page to the day for which the site is shown.
{
  const real = Date;
  const shift = Number(document.currentScript.dataset.now) - real.now();
  const now = () => real.now() + shift;
  globalThis.Date = new Proxy(real, {
    construct: (target, given, created) => Reflect.construct(target, given.length ? given : [now()], created),
    apply: () => new real(now()).toString(),
    get: (target, name, receiver) => (name === "now" ? now : Reflect.get(target, name, receiver)),
  });
}
