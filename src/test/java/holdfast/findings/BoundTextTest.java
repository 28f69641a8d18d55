package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTextTest {
  /// The bound of the variable or the private field `rows` in the function `add` of a script.
  private static Optional<String> bound(String script) {
    var masked = MaskedCode.of(script);
    return new BoundText(script.contains("#rows") ? "#rows" : "rows", !script.contains("this."))
        .boundIn(FunctionTexts.named(masked, "add"), callee -> FunctionTexts.named(masked, callee));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function add(k, v) { rows[k] = v; size++; if (size >= max) { size = 0; old = rows; rows ="
            + " {}; } }",
        "function add(k, v) { if (++count > max) { old = rows; reset(); } rows[k] = v; }\n"
            + "function reset() { count = 0; rows = Object.create(null); }",
        "const add = (k, v) => { rows.set(k, v); if (rows.size > max) rows.clear(); };",
        "add(k, v) { this.rows.set(k, v); if (this.rows.size >= max) { this.old = this.rows;"
            + " this.rows = new Map(); } }",
        "add(v) { this.#rows.push(v); if (this.#rows.length > max) this.#rows.shift(); }",
        "function add(v) { if (rows.length < max) rows.push(v); else { rows[next] = v; next = (next"
            + " + 1) % max; } }",
        "function add(v) { if (rows.size >= max) return false; rows.add(v); return true; }",
        "function add(k, v) { rows.set(k, v); while (rows.size > max)"
            + " rows.delete(rows.keys().next().value); }",
        "function add(id) { rows[id] = 1; ++size; if (size <= max) return; del(oldest); }\n"
            + "var del = function (id) { delete rows[id]; };",
        "function add(k, v) { rows[k] = v; if (Object.keys(rows).length > max) rows = {}; }",
        "function add(v) { rows.push(v); if (rows.length > max) rows = rows.slice(-max); }",
        "async function add(v) { rows.push(v); if (rows.length === max) await write(); }\n"
            + "async function write() { const batch = rows; rows = []; await send(batch); }",
      })
  void functionThatFillsComparesAndLetsGoHasABound(String script) {
    assertEquals(Optional.of("max"), bound(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // what would let go is nowhere called
        "function add(k, v) { rows.set(k, v); }\n"
            + "function clear() { if (rows.size > max) rows.clear(); }",
        // compared, and only told
        "function add(k, v) { rows.set(k, v); if (rows.size > max) console.warn('many'); }",
        // another collection is what goes
        "function add(v) { rows.push(v); if (++count > max) { others = []; count = 0; } }",
        // another one is compared
        "function add(v) { rows.push(v); if (others.length > max) others.shift(); rows.sort(); }",
        // emptied before anything is compared
        "function add(v) { if (v.first) rows = []; rows.push(v); if (rows.length > max) warn(); }",
        // what is compared counts but this call
        "function add(v) { let tries = 0; while (++tries < max) { rows.push(v); } rows.pop(); }",
        // a loop over all
        "function add(v) { for (let i = 0; i < rows.length; i++) rows[i] = v; rows.pop(); }",
        // empty or not is no bound
        "function add(v) { rows.push(v); if (rows.length > 0) rows.pop(); }",
        // how many may run
        "function add(k, v) { rows.set(k, v); if (++running > maxConcurrency) wait();"
            + " rows.delete(k); }",
        // the entry whose work is done
        "function add(k, v) { rows.set(k, v); count++; if (count > max) report(); rows.delete(k);"
            + " }",
        // only in a comment, and in a string
        "function add(v) { rows.push(v); if (rows.length > max) log('rows.shift()'); /* rows = []"
            + " */ }",
        // the property of another object
        "function add(v) { rows.push(v); if (rows.length > max) batch.rows = []; }",
        // nothing is added here
        "function add(v) { if (rows.length > max) rows.shift(); }",
      })
  void functionThatDoesNotHasNone(String script) {
    assertEquals(Optional.empty(), bound(script));
  }

  private static Optional<String> cut(String script) {
    return new BoundText("past", false).cutIn(script);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "({ past: [...state.past, edit].slice(-LIMIT), present: edit })",
        "past = [edit, ...past].slice(0, LIMIT);",
        "this.past = this.past.concat([edit]).slice(-LIMIT);",
      })
  void arrayThatIsCutWhenItIsReplacedHasABound(String script) {
    assertEquals(Optional.of("LIMIT"), cut(script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "({ past: [...state.past, edit] })",
        "const page = { past: state.past.slice(0, 20) };",
        "({ past: [...others].slice(-LIMIT) })",
        "({ past: [...state.past].slice(1), page: rows.slice(-20) })",
      })
  void arrayOfWhichAPartIsShownHasNone(String script) {
    assertEquals(Optional.empty(), cut(script));
  }
}
