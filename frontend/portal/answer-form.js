/*
 * Questions that are answered in the browser alone. Nothing of an answer leaves it before Send; then all goes in one
 * call, and what the portal says of it stands beside the questions. Without a connection, and after the session has
 * ended, the answers stay on this device, and the form says so before it sends them.
 */
(() => {
  const {AnswerDraft, answerQuestions, makeElement: make} = window.Coppice;
  const MOST_RODS = 24;
  const REACH = 8_000;
  const PATIENCE = 30_000;

  class AnswerForm extends HTMLElement {
    #form;
    #questions = [];
    #draft;
    #kept = true;
    #sending = false;
    #done = false;

    set form(form) {
      if (!form || JSON.stringify(form) === JSON.stringify(this.#form)) {
        return;
      }
      const before = this.#form && this.#answers();
      this.#form = form;
      this.#build();
      this.#restore(before);
      this.#draw();
    }

    get form() {
      return this.#form;
    }

    connectedCallback() {
      if (Object.hasOwn(this, "form")) {
        // set before this script was there
        const form = this.form;
        delete this.form;
        this.form = form;
      }
    }

    // --- Drawing ---------------------------------------------------------------------------

    #build() {
      const {introduction, questions, longest, shortened: short, more, send, preview, draft} = this.#form;
      this.#draft = draft && !preview ? new AnswerDraft(draft) : undefined;
      this.#questions = answerQuestions(questions, longest);
      const fields = this.#questions.map(question => question.field);
      this.alert = make("div", {className: "formalert", aria: {role: "alert"}});
      this.more = short && fields.length > 1 ? make("details", {}, make("summary", {}, more), ...fields.slice(1)) : undefined;
      this.body = make("form", {noValidate: true, autocomplete: "off", className: short ? "answers-form short" : "answers-form"},
          ...(introduction && !short ? [make("p", {className: "introduction"}, introduction)] : []),
          ...(this.more ? [fields[0], this.more] : fields), this.alert, this.#dock(send, short, preview));
      this.body.addEventListener("submit", event => {
        event.preventDefault();
        this.#send();
      });
      this.body.addEventListener("input", event => this.#changed(event));
      this.body.addEventListener("change", event => this.#changed(event));
      this.replaceChildren(this.body);
    }

    #dock(send, short, preview) {
      this.answered = make("b");
      this.rods = make("span", {className: "rods", aria: {hidden: "true"}});
      this.bar = make("progress", {max: 1, aria: {hidden: "true"}});
      this.keeping = make("span");
      const clear = make("button", {type: "button", className: "linklike", onclick: () => this.#clear()}, "Clear it");
      this.note = make("p", {className: "small quiet draftnote"}, this.keeping, " ", clear);
      const counts = make("p", {aria: {role: "status"}}, this.answered, " answered");
      const progress = make("div", {className: "prog"}, ...(short ? [] : [counts, this.rods, this.bar]), this.note);
      this.button = make("button", {type: "submit", className: short ? "btn primary big wide" : "btn primary"}, send);
      return make("div", {className: `dock svdock${short ? " one" : ""}${preview ? " still" : ""}`}, progress,
          ...(preview ? [make("p", {className: "quiet small"}, "Preview: nothing is sent.")] : [this.button]));
    }

    #asked() {
      const given = new Map();
      return this.#questions.filter(each => {
        const condition = each.question.onlyIf;
        const asked = !condition || (given.get(condition.question) ?? []).some(key => condition.answers.includes(key));
        if (asked) {
          given.set(each.question.key, each.chosen);
        }
        return asked;
      });
    }

    #draw() {
      const asked = new Set(this.#asked());
      const numbered = [...asked].filter(each => each.question.kind !== "TEXT");
      for (const each of this.#questions) {
        const nth = numbered.indexOf(each) + 1;
        each.show(asked.has(each), this.#form.shortened ? "" : nth ? `Question ${nth} of ${numbered.length}` : "In your own words");
      }
      const done = numbered.filter(each => each.answered).length;
      const all = numbered.length;
      const words = `${done} of ${all}`;
      if (this.answered.textContent !== words) {
        this.answered.textContent = words;
      }
      this.rods.hidden = all > MOST_RODS;
      this.bar.hidden = all <= MOST_RODS;
      this.bar.max = Math.max(1, all);
      this.bar.value = done;
      if (all <= MOST_RODS) {
        this.rods.replaceChildren(...Array.from({length: all}, (_, n) => make("i", {className: n < done ? "on" : ""})));
      }
      const any = this.#questions.some(each => each.answered);
      this.note.hidden = !any || !this.#draft;
      this.keeping.textContent = this.#kept ? "Draft kept on this device only." : "This browser keeps no draft: send before you close the page.";
    }

    // --- Answers ---------------------------------------------------------------------------

    #answers() {
      const chosen = {};
      const texts = {};
      for (const each of this.#questions) {
        if (each.chosen.length) {
          chosen[each.question.key] = each.chosen;
        }
        if (each.written) {
          texts[each.question.key] = each.written;
        }
      }
      return {chosen, texts};
    }

    #restore(before) {
      const draft = this.#draft?.read();
      const from = before ?? draft;
      if (from) {
        this.#questions.forEach(each => each.put(from.chosen?.[each.question.key] ?? [], from.texts?.[each.question.key] ?? ""));
      }
      if (!before && draft?.tried) {
        this.#say("These answers are not sent yet. They were kept on this device: look them over, then send them again.");
      }
    }

    #changed(event) {
      this.#questions.find(each => each.field.contains(event.target))?.tell();
      if (this.#questions.every(each => each.error.hidden)) {
        this.#say("");
      }
      this.#keep(false);
      this.#draw();
    }

    #keep(tried) {
      if (this.#draft && !this.#done) {
        this.#kept = this.#draft.keep({...this.#answers(), tried});
      }
    }

    #clear() {
      this.#draft?.clear();
      this.#questions.forEach(each => {
        each.put([], "");
        each.tell();
      });
      this.#say("");
      this.#draw();
      this.#questions[0]?.first.focus();
    }

    // --- Sending ---------------------------------------------------------------------------

    async #send() {
      if (this.#sending || this.#done || this.#form.preview) {
        return;
      }
      this.#busy(true);
      this.#say("");
      this.#questions.forEach(each => each.tell());
      try {
        const standing = await this.#standing();
        if (standing === "lost") {
          this.#say("Not sent: there is no connection. Your answers stay here. Send them once you are connected.");
          return;
        }
        if (standing === "gone") {
          this.#keep(true);
          this.#sayGone();
          return;
        }
        this.#keep(true); // a session that has ended leads to the sign-in page from here
        this.#take(JSON.parse(await this.#patiently(this.$server.send(JSON.stringify(this.#answers())))));
      } catch {
        this.#say("The portal has not answered. Your answers are still on this device. Load this page again to see "
            + "whether they have arrived.");
      } finally {
        this.#busy(false);
        if (!document.activeElement?.closest?.("fieldset")) {
          this.alert.firstChild?.scrollIntoView({block: "center"}); // the foot of the form may be far away
        }
      }
    }

    /**
     * Sees first whether there is a connection, and whether the portal still knows this page: what is sent into nothing
     * would go by itself later, unseen, and of a session that has ended no answer ever comes.
     */
    async #standing() {
      try {
        const {ok, status} = await fetch(this.#form.alive, {method: "POST", cache: "no-store", signal: AbortSignal.timeout(REACH)});
        return ok ? "there" : [403, 404, 410].includes(status) ? "gone" : "lost";
      } catch {
        return "lost";
      }
    }

    #patiently(answer) {
      return Promise.race([answer, new Promise((_, give) => setTimeout(give, PATIENCE))]);
    }

    #take(answer) {
      if (answer.sent) {
        this.#done = true;
        this.#draft?.clear();
        return;
      }
      this.#keep(false);
      const wrong = new Map((answer.problems ?? []).map(problem => [problem.question, problem.reason]));
      const first = this.#questions.filter(each => {
        each.tell(wrong.get(each.question.key));
        return wrong.has(each.question.key);
      })[0];
      if (this.more && first && this.more.contains(first.field)) {
        this.more.open = true;
      }
      this.#say(answer.refused || `Not sent: ${wrong.size === 1 ? "one question needs" : `${wrong.size} questions need`} another look.`);
      first?.first.focus();
    }

    #busy(sending) {
      this.#sending = sending;
      this.button.setAttribute("aria-disabled", sending);
      this.button.textContent = sending ? "Sending…" : this.#form.send;
    }

    #say(words, ...more) {
      this.alert.replaceChildren(...(words
          ? [make("div", {className: "banner"}, make("span", {className: "i i-alert", aria: {hidden: "true"}}), make("p", {}, words, ...more))] : []));
    }

    /** The session has ended. Where a draft is kept, the page is simply loaded again: it asks to sign in where that is needed. */
    #sayGone() {
      const again = (words, properties) => make("a", {className: "again", href: location.href, ...properties}, words);
      if (!this.#draft) {
        this.#say("Not sent: this page was open for too long. Your answers are still to be seen here, but can only be sent from "
            + "a fresh page. A code is still good. ", again("Open a fresh page in another tab", {target: "_blank"}));
      } else {
        const kept = this.#kept ? "Your answers stay on this device. " : "This browser keeps no draft: copy what you wrote first. ";
        const reload = {onclick: event => {
          event.preventDefault();
          location.reload(); // the same address with a '#' behind it would not be loaded
        }};
        this.#form.signedIn
            ? this.#say("Not sent: you are signed out. " + kept, again("Sign in again, then send them", reload))
            : this.#say("Not sent: this page was open for too long. " + kept, again("Open it again, then send them", reload));
      }
      this.alert.querySelector("a").focus();
    }
  }

  customElements.get("answer-form") ?? customElements.define("answer-form", AnswerForm);
})();
