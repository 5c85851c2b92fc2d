/*
 * What somebody typed when the portal knows the open page no longer: they were signed out, the portal was started again,
 * or the phone slept for too long. The page is loaded again at once, so that nothing of it stays on the screen; what
 * stood in its text fields waits in this tab's own store, for the same person alone, and is shown above their next page.
 */
(() => {
  const STORE = "coppice.unsent";
  const KEPT_FOR = 12 * 60 * 60 * 1000;
  const JUST_NOW = 30_000;
  const TEXTS = "textarea, input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url])";
  /** What is kept elsewhere, chosen from a list, or only looked for. */
  const NOT_TEXTS = "answer-form, register-marks, unsent-text, [role=combobox], [data-looks-for]";
  const typed = new Set();
  let lastDone = Date.now();

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  function read() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(STORE));
      return kept && Date.now() - kept.at < KEPT_FOR ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  function write(kept) {
    try {
      sessionStorage.setItem(STORE, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  }

  function clear() {
    try {
      sessionStorage.removeItem(STORE);
    } catch {
      // nothing is there then
    }
  }

  function texts() {
    return [...typed].filter(field => field.isConnected && field.value.trim()).map(field => ({
      label: field.labels?.[0]?.textContent.trim() || field.getAttribute("aria-label") || "",
      text: field.value,
    }));
  }

  /** The page is over. Without a store, and with something to lose, it stays as it is, under Vaadin's own words. */
  function over(place) {
    if (place.hasAttribute("sign-in")) {
      location.reload();
      return;
    }
    const before = read();
    const viewer = place.getAttribute("viewer");
    const lost = [...before?.viewer === viewer ? before.texts : [], ...texts()];
    if (write({viewer, at: Date.now(), idle: Date.now() - lastDone, texts: lost}) || lost.length === 0) {
      location.reload();
    }
  }

  class UnsentText extends HTMLElement {
    connectedCallback() {
      const kept = read();
      if (!kept) {
        return;
      }
      if (this.hasAttribute("sign-in")) {
        this.#signedOut(kept);
      } else if (kept.viewer !== this.getAttribute("viewer")) {
        if (kept.viewer && this.getAttribute("viewer")) {
          clear(); // somebody else sits here now
        }
      } else if (kept.texts.length) {
        write({...kept, seen: true});
        this.#show(kept.texts);
      } else {
        clear();
        if (kept.idle < JUST_NOW && !kept.told) {
          this.#say("This page was open for too long, so it was loaded again. What you did last was not saved: look whether it is "
              + "still to do.");
        }
      }
    }

    #signedOut(kept) {
      if (kept.seen) {
        clear(); // they have had it back, and left by themselves
      } else if (kept.viewer) {
        write({...kept, told: true});
        this.#say(`You were signed out. ${this.getAttribute("why")} `
            + (kept.texts.length ? "What you typed and had not saved is kept in this tab: you get it back when you sign in again."
                : "Nothing that you did after that was saved. Sign in again to come back to your page."));
      }
    }

    #say(words) {
      this.replaceChildren(make("div", {className: "banner"}, this.#icon(), make("p", {}, words)));
      this.firstChild.setAttribute("role", "status");
    }

    #show(lost) {
      const rid = make("button", {type: "button", className: "btn", onclick: () => {
        clear();
        this.replaceChildren();
        document.getElementById("main")?.focus();
      }}, "Clear it");
      this.replaceChildren(make("section", {className: "banner"}, this.#icon(), make("div", {className: "stack"},
          make("p", {className: "strong", id: "unsent"}, "You typed this before the page was lost"),
          make("p", {}, "It may not have been saved: look first. Copy from here what is missing. Only this tab has kept it."),
          ...lost.map(({label, text}) => make("label", {}, label || "What you typed",
              make("textarea", {readOnly: true, value: text, rows: Math.min(8, 1 + Math.ceil(text.length / 60)), onfocus: event => event.target.select()}))),
          rid)));
      this.firstChild.setAttribute("aria-labelledby", "unsent");
    }

    #icon() {
      const icon = make("span", {className: "i i-alert"});
      icon.setAttribute("aria-hidden", "true");
      return icon;
    }
  }

  if (!customElements.get("unsent-text")) {
    addEventListener("input", event => {
      const field = event.composedPath()[0];
      if (field.matches?.(TEXTS) && !field.closest(NOT_TEXTS)) {
        typed.add(field);
      }
    }, true);
    for (const done of ["pointerdown", "keydown"]) {
      addEventListener(done, () => lastDone = Date.now(), {capture: true, passive: true});
    }
    new MutationObserver(changes => {
      const words = changes.flatMap(change => [...change.addedNodes]).find(node => node.classList?.contains("v-system-error"));
      const place = document.querySelector("unsent-text");
      if (words && place && words.querySelector(".caption")?.textContent === place.getAttribute("over")) {
        over(place);
      }
    }).observe(document.body, {childList: true});
    customElements.define("unsent-text", UnsentText);
  }
})();
