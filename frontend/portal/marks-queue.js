/*
 * Marks that are tapped and not yet saved. They lie in the browser's own store, by viewer and session, so neither a
 * lost connection nor a closed page loses them: the next visit of the register sends them. Ids and marks only, no names.
 */
(() => {
  const PREFIX = "coppice.marks.";

  function newKey() {
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    // Without https there is no randomUUID.
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
  }

  class MarksQueue {
    constructor(viewer, code) {
      this.name = `${PREFIX}${viewer}.${code}`;
      this.memory = []; // where the browser refuses a store
    }

    all() {
      try {
        const marks = JSON.parse(localStorage.getItem(this.name) ?? "[]");
        return Array.isArray(marks) ? marks : [];
      } catch {
        return this.memory;
      }
    }

    add(delegate, mark, reason) {
      this.#keep([...this.all(), {key: newKey(), delegate, mark, reason, at: Date.now()}]);
    }

    /** Forgets those that are saved: reads again first, for another tab may have added some. */
    drop(keys) {
      const gone = new Set(keys);
      this.#keep(this.all().filter(mark => !gone.has(mark.key)));
    }

    /** The last mark that waits for a delegate. */
    of(delegate) {
      return this.all().findLast(mark => mark.delegate === delegate);
    }

    #keep(marks) {
      this.memory = marks;
      try {
        if (marks.length === 0) {
          localStorage.removeItem(this.name);
        } else {
          localStorage.setItem(this.name, JSON.stringify(marks));
        }
      } catch {
        // kept in memory, until the page closes
      }
    }
  }

  window.Coppice = Object.assign(window.Coppice ?? {}, {MarksQueue});
})();
