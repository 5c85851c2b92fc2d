/*
 * The code that a lead shows to the room: asks for the one of now every few seconds, and how many are here. As long as
 * people can check in, the lead stays signed in by that, for the code must not go while the room needs it; before and after
 * it asks without holding anybody's session.
 */
(() => {
  const ASK_AGAIN = 4_000;
  const SVG = "http://www.w3.org/2000/svg";

  class CheckInCode extends HTMLElement {
    #timer;
    #path;
    #open = false;
    #seen = () => document.visibilityState === "visible" && this.#ask();

    connectedCallback() {
      if (!this.#path) {
        this.#build();
      }
      document.addEventListener("visibilitychange", this.#seen);
      this.#ask();
    }

    disconnectedCallback() {
      document.removeEventListener("visibilitychange", this.#seen);
      clearTimeout(this.#timer);
    }

    #build() {
      this.svg = document.createElementNS(SVG, "svg");
      this.svg.setAttribute("role", "img");
      this.svg.setAttribute("aria-label", "QR code to check in");
      this.#path = document.createElementNS(SVG, "path");
      this.svg.append(this.#path);
      const line = name => Object.assign(document.createElement("p"), {className: name});
      this.code = line("code");
      this.how = line("how");
      this.here = line("here");
      this.here.setAttribute("role", "status");
      this.append(this.svg, this.code, this.how, this.here);
    }

    async #ask() {
      clearTimeout(this.#timer);
      try {
        const response = await fetch(`register/${encodeURIComponent(this.getAttribute("session"))}/check-in-code${this.#open ? "" : "?by-itself"}`,
            {redirect: "manual", signal: AbortSignal.timeout(10_000)});
        if (response.ok) {
          this.#show(await response.json());
        } else {
          this.#fail("You can’t show this code any more. Go back and sign in again.");
        }
      } catch {
        this.#fail("No connection: the code comes back with it.");
      }
      if (this.isConnected && document.visibilityState === "visible") {
        this.#timer = setTimeout(() => this.#ask(), ASK_AGAIN);
      }
    }

    #show({now, path, size, address}) {
      this.#open = now.open;
      this.svg.style.display = this.code.style.display = now.open ? "" : "none";
      this.svg.setAttribute("viewBox", `-4 -4 ${size + 8} ${size + 8}`);
      if (this.#path.getAttribute("d") !== path) {
        this.#path.setAttribute("d", path);
      }
      this.code.textContent = now.written;
      this.how.textContent = now.open ? `Scan it, or go to ${address} and type the code. It changes every 45 seconds.` : now.words;
      this.here.textContent = `${now.here} of ${now.expected} are here`;
    }

    /** An old code would only be refused: it goes. */
    #fail(words) {
      this.svg.style.display = this.code.style.display = "none";
      this.how.textContent = words;
    }
  }

  customElements.get("check-in-code") ?? customElements.define("check-in-code", CheckInCode);
})();
