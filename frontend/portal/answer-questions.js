/* Draws questions as native fields in fieldsets, and tells what is answered. Where a field stands is CSS. */
(() => {
  let forms = 0;

  function make(tag, properties = {}, ...children) {
    const {aria, ...own} = properties;
    const element = Object.assign(document.createElement(tag), own);
    for (const [name, value] of Object.entries(aria ?? {})) {
      element.setAttribute(name === "role" ? name : `aria-${name}`, value);
    }
    element.append(...children);
    return element;
  }

  /** One question on the page. */
  class AnswerQuestion {
    constructor(question, prefix, longest) {
      this.question = question;
      this.id = `${prefix}-${question.key}`;
      this.number = make("span", {className: "quiet"});
      this.error = make("p", {className: "wrongline", id: `${this.id}-error`, hidden: true});
      this.field = question.kind === "TEXT" ? this.#text(longest) : this.#choices();
    }

    #head() {
      const words = make("span", {}, this.question.text);
      return [this.number, words, ...(this.question.required ? [make("span", {className: "quiet needed"}, "Needed to send")] : [])];
    }

    #choices() {
      const {kind, choices} = this.question;
      const type = kind === "MULTIPLE" ? "checkbox" : "radio";
      this.inputs = choices.map(choice => make("input", {type, name: this.id, value: choice.key, id: `${this.id}-${choice.key}`}));
      const labels = choices.map((choice, nth) => make("label", {className: choice.aside ? "pnts" : "", htmlFor: this.inputs[nth].id},
          this.inputs[nth], make("span", {}, choice.text)));
      if (type === "checkbox") {
        this.#apart(choices);
      } else if (this.question.required) {
        this.inputs.forEach(input => input.required = true);
      }
      return make("fieldset", {className: `question ${kind.toLowerCase()}`, ...(type === "checkbox" && {aria: {describedby: `${this.id}-help`}})},
          make("legend", {}, ...this.#head()),
          ...(type === "checkbox" ? [make("p", {className: "quiet small", id: `${this.id}-help`}, "Tick all that apply.")] : []),
          this.error, make("div", {className: "answers"}, ...labels));
    }

    /** 'Prefer not to say' and a real answer push each other out. */
    #apart(choices) {
      const aside = this.inputs.map((input, nth) => choices[nth].aside);
      this.inputs.forEach((input, nth) => input.addEventListener("change", () => {
        if (input.checked) {
          this.inputs.forEach((other, at) => {
            if (other !== input && (aside[nth] || aside[at])) {
              other.checked = false;
            }
          });
        }
      }));
    }

    #text(longest) {
      this.longest = longest;
      this.area = make("textarea", {id: this.id, rows: 4, maxLength: longest, aria: {describedby: `${this.id}-count`}});
      this.count = make("p", {className: "quiet small", id: `${this.id}-count`});
      this.area.required = this.question.required;
      return make("div", {className: "question text"},
          make("label", {htmlFor: this.id}, ...this.#head()), this.error, this.area, this.count);
    }

    get chosen() {
      return (this.inputs ?? []).filter(input => input.checked).map(input => input.value);
    }

    get written() {
      return this.area?.value ?? "";
    }

    get answered() {
      return this.area ? this.written.trim() !== "" : this.chosen.length > 0;
    }

    /** The field to go to when something is wrong. */
    get first() {
      return this.area ?? this.inputs.find(input => input.checked) ?? this.inputs[0];
    }

    put(chosen, written) {
      (this.inputs ?? []).forEach(input => input.checked = chosen.includes(input.value));
      if (this.area) {
        this.area.value = written;
      }
    }

    show(asked, number) {
      this.field.hidden = !asked;
      if (this.number.textContent !== number) {
        this.number.textContent = number;
      }
      if (this.count) {
        this.count.textContent = `${this.area.value.length.toLocaleString("en-GB")} of ${this.longest.toLocaleString("en-GB")} characters`;
      }
    }

    /** Says what is wrong; with nothing, that nothing is. */
    tell(reason) {
      if (!reason && this.error.hidden) {
        return;
      }
      this.error.textContent = reason ?? "";
      this.error.hidden = !reason;
      const described = [reason && this.error.id, this.count?.id].filter(Boolean).join(" ");
      for (const input of this.inputs ?? [this.area]) {
        reason ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
        described ? input.setAttribute("aria-describedby", described) : input.removeAttribute("aria-describedby");
      }
    }
  }

  Object.assign(window.Coppice ??= {}, {
    answerQuestions: (questions, longest) => {
      const prefix = `answers-${++forms}`;
      return questions.map(question => new AnswerQuestion(question, prefix, longest));
    },
    makeElement: make,
  });
})();
