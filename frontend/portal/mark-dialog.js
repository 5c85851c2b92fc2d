/*
 * All marks for one delegate, why a finished register is corrected, and who marked what before. Drawn in the browser, so
 * that it opens without a connection; only the history then has to wait.
 */
(() => {
  function markDialog({line, now, closed, choices, history, choose, remove, into, make, icon}) {
    const reason = make("input", {type: "text", id: "mark-reason", maxLength: 300, autocomplete: "off"});
    const wrong = make("p", {className: "wrongfield small", id: "mark-reason-wrong", aria: {role: "alert"}});
    const why = make("div", {className: "why"},
        make("label", {htmlFor: "mark-reason"}, "Why does it change?"),
        make("p", {className: "quiet small"}, "This register is finished. The reason stays in the history."), reason, wrong);

    function allowed() {
      if (!closed || reason.value.trim()) {
        return true;
      }
      wrong.textContent = "Say why in a few words, then choose again";
      reason.setAttribute("aria-invalid", "true");
      reason.setAttribute("aria-describedby", wrong.id);
      reason.focus();
      return false;
    }

    const buttons = choices.map(choice => {
      const button = make("button", {type: "button", className: "btn choice", aria: {label: `${choice.word}: ${choice.meaning}`, pressed: String(choice.mark === now)}},
          make("span", {}, make("span", {className: "strong"}, choice.word), make("span", {className: "quiet small"}, choice.meaning)));
      if (choice.mark === now) {
        button.append(icon("check"));
      }
      button.onclick = () => {
        if (choice.mark === now) {
          dialog.close();
        } else if (allowed()) {
          dialog.close();
          choose(choice.mark, reason.value.trim());
        }
      };
      return button;
    });

    const past = make("ul", {className: "history", aria: {role: "list"}});
    const close = make("button", {type: "button", className: "btn plain", onclick: () => dialog.close()}, "Close");
    const dialog = make("dialog", {className: "markdialog", aria: {labelledby: "mark-dialog-name"}},
        make("div", {className: "dialoghead"}, make("h2", {id: "mark-dialog-name"}, line.name), close),
        ...(closed ? [why] : []),
        make("div", {className: "choices"}, ...buttons));
    if (!line.booked && line.mark) {
      const off = make("button", {type: "button", className: "btn danger"}, "Take off this register");
      off.onclick = () => {
        if (allowed()) {
          dialog.close();
          remove(reason.value.trim());
        }
      };
      dialog.append(off, make("p", {className: "quiet small"}, "They came without a place. Their mark stays in the history."));
    }
    dialog.append(make("h3", {}, "History"),
        make("p", {className: "quiet small"}, "Those who lead this session and trust administrators see this."), past);
    dialog.addEventListener("close", () => dialog.remove());
    into.append(dialog);
    dialog.showModal();
    close.blur();
    load(history, past, make);
  }

  async function load(history, past, make) {
    try {
      const response = await fetch(history, {redirect: "manual", signal: AbortSignal.timeout(10_000)});
      const lines = await response.json();
      past.replaceChildren(...lines.map(entry => make("li", {className: entry.stands ? "stands" : ""},
          make("span", {className: "strong"}, entry.what), make("span", {className: "small"}, entry.who))));
      if (lines.length === 0) {
        past.append(make("li", {}, "No mark yet."));
      }
    } catch {
      past.replaceChildren(make("li", {}, "The history needs a connection."));
    }
  }

  window.Coppice = Object.assign(window.Coppice ?? {}, {markDialog});
})();
