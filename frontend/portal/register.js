/*
 * The register in the browser. A tap is shown and put into the queue at once, then sent; one request for all that wait.
 * Without a connection it goes on, says what waits, and sends it once there is one. Other phones' marks and arrivals
 * come in by asking every few seconds while the page is in view. No row ever moves.
 */
(() => {
  const ASK_AGAIN = 5_000;
  const PATIENCE = 15_000;

  function make(tag, properties = {}, ...children) {
    const {dataset, aria, ...own} = properties;
    const element = Object.assign(document.createElement(tag), own);
    Object.assign(element.dataset, dataset);
    for (const [name, value] of Object.entries(aria ?? {})) {
      element.setAttribute(name === "role" ? name : `aria-${name}`, value);
    }
    element.append(...children);
    return element;
  }

  const icon = name => make("span", {className: `i i-${name}`, aria: {hidden: "true"}});
  const count = (n, one, many) => `${n} ${n === 1 ? one : many}`;

  class RegisterMarks extends HTMLElement {
    #sheet;
    #queue;
    #token;
    #rows = new Map();
    #state = "online"; // offline, signed-out, trouble, closed-to-you
    #sending = false;
    #exchanged = Promise.resolve();
    #timer;
    #reached = -1;
    #online = () => this.#exchange();
    #offline = () => this.#become("offline");
    #seen = () => document.visibilityState === "visible" && this.#exchange();

    set sheet(sheet) {
      if (!sheet) {
        return;
      }
      const first = this.#sheet?.code !== sheet.code || this.#sheet?.closed !== sheet.closed;
      this.#sheet = sheet;
      if (first) {
        this.#queue = new window.Coppice.MarksQueue(sheet.viewer, sheet.code);
        this.#build();
      }
      this.#draw();
    }

    get sheet() {
      return this.#sheet;
    }

    connectedCallback() {
      if (Object.hasOwn(this, "sheet")) {
        // set before this script was there
        const sheet = this.sheet;
        delete this.sheet;
        this.sheet = sheet;
      }
      addEventListener("online", this.#online);
      addEventListener("offline", this.#offline);
      document.addEventListener("visibilitychange", this.#seen);
      this.#exchange();
    }

    disconnectedCallback() {
      removeEventListener("online", this.#online);
      removeEventListener("offline", this.#offline);
      document.removeEventListener("visibilitychange", this.#seen);
      clearTimeout(this.#timer);
    }

    // --- Talking to the server -------------------------------------------------------------

    /** Sends what waits, else asks for what is new. One exchange at a time: who asks meanwhile waits for its end. */
    #exchange() {
      clearTimeout(this.#timer);
      if (!this.#sending && this.#sheet && this.isConnected) {
        this.#sending = true;
        this.#exchanged = this.#talk();
      }
      return this.#exchanged;
    }

    async #talk() {
      try {
        if (!this.#token) {
          await this.#read();
        }
        const waited = this.#queue.all().length > 0;
        while (this.#queue.all().length > 0 && await this.#send()) {
          // as long as more was tapped meanwhile
        }
        if (!waited) {
          await this.#read();
        }
      } catch {
        this.#become("offline");
      } finally {
        this.#sending = false;
        if (this.isConnected && document.visibilityState === "visible") {
          this.#timer = setTimeout(() => this.#exchange(), ASK_AGAIN);
        }
        this.#draw();
      }
    }

    async #read() {
      const answer = await this.#fetch();
      if (answer) {
        this.#token = answer.token;
        this.#take(answer.sheet);
      }
    }

    async #send() {
      const marks = this.#queue.all().slice(0, 500);
      const body = () => JSON.stringify({marks: marks.map(({at, ...mark}) => ({...mark, age: Math.max(0, Date.now() - at)}))});
      let answer = await this.#fetch(body());
      if (!answer && this.#state === "old-token") {
        await this.#read();
        answer = this.#token && await this.#fetch(body());
      }
      if (!answer) {
        return false;
      }
      this.#queue.drop(answer.results.map(result => result.key));
      answer.results.filter(result => result.outcome !== "SAVED").forEach(result => {
        const mark = marks.find(each => each.key === result.key);
        this.#say(mark ? `${this.#name(mark.delegate)}: not changed. ${result.words}` : result.words);
      });
      this.#take(answer.sheet);
      return true;
    }

    async #fetch(body) {
      const holds = body || this.#sheet.runs; // once the session is over, only marks keep the person signed in
      const response = await fetch(`register/${encodeURIComponent(this.#sheet.code)}/marks${holds ? "" : "?by-itself"}`, {
        method: body ? "POST" : "GET",
        headers: body ? {"Content-Type": "application/json", ...(this.#token && {[this.#token.header]: this.#token.value})} : {},
        body,
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (response.ok && (response.headers.get("Content-Type") ?? "").includes("json")) {
        this.#become("online");
        return response.json();
      }
      this.#become(response.type === "opaqueredirect" || response.status === 401 || response.ok ? "signed-out"
          : response.status === 403 && this.#state !== "old-token" ? "old-token"
          : response.status === 403 || response.status === 410 || response.status === 404 ? "closed-to-you" : "trouble");
      return undefined;
    }

    /** Takes the server's word, if it is for the person and the state of things that this page shows. */
    #take(sheet) {
      if (sheet.viewer !== this.#sheet.viewer) {
        this.#become("signed-out");
      } else if (sheet.closed !== this.#sheet.closed) {
        this.dispatchEvent(new CustomEvent("register-turned"));
      } else {
        this.#sheet = sheet;
        this.#draw();
      }
    }

    #become(state) {
      this.#state = state;
      this.#tell();
    }

    // --- Marks -----------------------------------------------------------------------------

    #tap(id, mark, reason = "") {
      this.#queue.add(id, mark, reason);
      this.#draw();
      this.#exchange();
    }

    #line(id) {
      return this.#sheet.lines.find(line => line.id === id);
    }

    #name(id) {
      return this.#line(id)?.name ?? "Somebody";
    }

    #mark(line) {
      return this.#queue.of(line.id)?.mark ?? line.mark;
    }

    #choice(mark) {
      return this.#sheet.choices.find(choice => choice.mark === mark);
    }

    // --- Drawing ---------------------------------------------------------------------------

    #build() {
      this.#rows.clear();
      this.list = make("ul", {className: "marks", aria: {role: "list"}});
      this.notes = make("div", {className: "notes", aria: {role: "alert"}});
      this.marked = make("span", {className: "strong"});
      this.rods = make("span", {className: "rods", aria: {hidden: "true"}});
      this.bar = make("progress", {max: 1, aria: {hidden: "true"}});
      this.waiting = make("p", {className: "waits small"});
      this.left = make("button", {type: "button", className: "btn", onclick: () => this.#next()});
      const finish = make("button", {type: "button", className: "btn primary", onclick: () => this.#finish()}, "Finish");
      const progress = make("div", {className: "prog", aria: {role: "status"}},
          make("p", {}, this.marked, " marked"), this.rods, this.bar, this.waiting);
      this.dock = make("div", {className: "dock regdock"}, progress, ...(this.#sheet.closed ? [] : [this.left, finish]));
      this.replaceChildren(this.notes, this.list, this.dock);
    }

    #draw() {
      if (!this.#sheet) {
        return;
      }
      for (const line of this.#sheet.lines) {
        let row = this.#rows.get(line.id);
        if (!row) {
          row = this.#row(line);
          this.#rows.set(line.id, row);
          this.list.append(row.item); // who comes later stands below, so that nothing moves under a finger
        }
        this.#drawRow(row, line);
      }
      const there = new Set(this.#sheet.lines.map(line => line.id));
      for (const [id, row] of this.#rows) {
        if (!there.has(id)) {
          row.item.remove();
          this.#rows.delete(id);
        }
      }
      this.#tell();
    }

    #row(line) {
      const about = make("span", {className: "about"});
      const name = make("button", {type: "button", className: "delegate", onclick: () => this.#open(line.id)},
          make("b", {}, line.name), about, make("span", {className: "vh"}, ", more choices"));
      const group = make("div", {className: "seg", aria: {role: "radiogroup", label: line.name}});
      return {item: make("li", {dataset: {delegate: line.id}}, name, group), about, group, shown: undefined};
    }

    #drawRow(row, line) {
      const now = this.#mark(line);
      const about = this.#queue.of(line.id) && this.#state !== "online" ? "Waits for a connection" : line.about;
      if (row.about.textContent !== about) {
        row.about.textContent = about;
      }
      const shown = `${now}`;
      if (row.shown === shown) {
        return;
      }
      row.shown = shown;
      const chosen = now && this.#choice(now);
      const pair = [chosen?.present ? now : "ATTENDED", chosen && !chosen.present ? now : "ABSENT"];
      if (row.pair !== pair.join()) {
        row.pair = pair.join();
        row.group.replaceChildren(...pair.map((mark, nth) => this.#segment(line.id, mark, nth)));
      }
      for (const input of row.group.querySelectorAll("input")) {
        input.checked = input.value === now;
      }
    }

    #segment(id, mark, nth) {
      const input = make("input", {type: "radio", name: `mark-${id}`, value: mark});
      input.addEventListener("change", () => {
        if (this.#sheet.closed) {
          const now = this.#mark(this.#line(id));
          input.parentElement.parentElement.querySelectorAll("input").forEach(each => each.checked = each.value === now);
          this.#open(id);
        } else {
          this.#tap(id, mark);
        }
      });
      const shape = nth === 1 ? "cross" : mark === "PART" ? "half" : "check";
      return make("label", {}, input, icon(shape), this.#choice(mark).word);
    }

    #tell() {
      if (!this.dock) {
        return;
      }
      const all = this.#sheet.lines.length;
      const marked = this.#sheet.lines.filter(line => this.#mark(line)).length;
      this.marked.textContent = `${marked} of ${all}`;
      this.rods.hidden = all > 24;
      this.bar.hidden = all <= 24;
      this.bar.max = Math.max(1, all);
      this.bar.value = marked;
      if (all <= 24 && this.rods.dataset.drawn !== `${marked}/${all}`) {
        this.rods.dataset.drawn = `${marked}/${all}`;
        this.rods.replaceChildren(...Array.from({length: all}, (_, n) => make("i", {className: n < marked ? "on" : ""})));
      }
      this.left.hidden = marked === all;
      this.left.replaceChildren(`${all - marked} left`, icon("down"));
      this.left.setAttribute("aria-label", `${all - marked} left, go to the next`);
      const words = this.#waitingWords(this.#queue.all().length);
      if (this.waiting.textContent !== words) {
        this.waiting.textContent = words;
      }
      this.waiting.classList.toggle("warm", this.#state !== "online");
    }

    #waitingWords(waiting) {
      const marks = count(waiting, "mark waits", "marks wait");
      switch (this.#state) {
        case "signed-out":
          return waiting ? `You are signed out. ${marks} here: sign in and open this page again.` : "You are signed out. Sign in again to go on.";
        case "closed-to-you":
          return "You can’t take this register any more.";
        case "trouble":
          return waiting ? `The portal can’t save now. ${marks}; it tries again.` : "The portal can’t be read now; it tries again.";
        case "offline":
          return waiting ? `${marks} for a connection` : "No connection. You can go on marking.";
        default:
          return waiting ? "Saving…" : "All saved";
      }
    }

    #say(words) {
      const close = make("button", {type: "button", className: "btn plain"}, "Close");
      const note = make("div", {className: "banner"}, icon("alert"), make("p", {}, words), close);
      close.onclick = () => note.remove();
      this.notes.append(note);
    }

    #next() {
      const lines = [...this.#rows.keys()];
      for (let n = 1; n <= lines.length; n++) {
        const nth = (this.#reached + n) % lines.length;
        if (!this.#mark(this.#line(lines[nth]))) {
          this.#reached = nth;
          const row = this.#rows.get(lines[nth]).item;
          row.scrollIntoView({block: "center"});
          row.querySelector("input").focus({preventScroll: true});
          return;
        }
      }
    }

    async #finish() {
      await this.#exchange();
      if (this.#queue.all().length > 0) {
        await this.#exchange(); // tapped just as the one before had ended
      }
      const waiting = this.#queue.all().length;
      if (this.#state !== "online" || waiting > 0) {
        this.#say(`Not finished: ${waiting ? `${count(waiting, "mark is", "marks are")} not saved yet. ` : ""}Finish once there is a connection.`);
      } else {
        this.dispatchEvent(new CustomEvent("register-finish"));
      }
    }

    #open(id) {
      const line = this.#line(id);
      window.Coppice.markDialog({
        line,
        now: this.#mark(line),
        closed: this.#sheet.closed,
        choices: this.#sheet.choices.filter(choice => choice.offered || choice.mark === this.#mark(line)),
        history: `register/${encodeURIComponent(this.#sheet.code)}/history/${id}`,
        choose: (mark, reason) => this.#tap(id, mark, reason),
        remove: reason => this.dispatchEvent(new CustomEvent("register-remove", {detail: {delegate: id, reason}})),
        into: this,
        make,
        icon,
      });
    }
  }

  customElements.get("register-marks") ?? customElements.define("register-marks", RegisterMarks);
})();
