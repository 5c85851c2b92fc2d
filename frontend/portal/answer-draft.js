/*
 * Answers that are not sent yet. They lie in this browser's own store, under what is being answered and not under who
 * answers, so neither a reload nor a session that ended loses them. They go when they are sent, cleared, or 14 days old.
 */
(() => {
  const PREFIX = "coppice.answers.";
  const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;

  function read(name) {
    try {
      const draft = JSON.parse(localStorage.getItem(name));
      return draft && typeof draft.at === "number" && Date.now() - draft.at < KEPT_FOR ? draft : undefined;
    } catch {
      return undefined;
    }
  }

  function prune() {
    try {
      Object.keys(localStorage)
          .filter(name => name.startsWith(PREFIX) && !read(name))
          .forEach(name => localStorage.removeItem(name));
    } catch {
      // a browser that refuses its store keeps nothing
    }
  }

  class AnswerDraft {
    constructor(key) {
      this.name = PREFIX + key;
    }

    /** What was answered, or undefined. `tried`: it was about to be sent. */
    read() {
      return read(this.name);
    }

    /** Keeps answers; false where the browser refuses to. */
    keep(answers) {
      try {
        localStorage.setItem(this.name, JSON.stringify({...answers, at: Date.now()}));
        return true;
      } catch {
        return false;
      }
    }

    clear() {
      AnswerDraft.forget(this.name.slice(PREFIX.length));
    }

    static forget(key) {
      try {
        localStorage.removeItem(PREFIX + key);
      } catch {
        // nothing is there then
      }
    }
  }

  prune();
  (window.Coppice ??= {}).AnswerDraft = AnswerDraft;
})();
