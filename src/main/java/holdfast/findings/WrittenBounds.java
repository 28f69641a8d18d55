package holdfast.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for a bound of a collection in the texts of the functions that may use it.
final class WrittenBounds {
  /// Bytes, far beyond what V8 lets a heap have by itself.
  private static final double LARGEST_HEAP = 64e9;

  /// A number of entries that exceeds the bound by so much shows that it is none.
  private static final double SLACK = 1.1;

  /// Longer functions are bundles.
  private static final int LONGEST = 20_000;

  private final Capture capture;
  private final KnownFunctions known;
  private final FunctionNames names;
  private final FunctionTexts texts;
  private final BoundNumbers numbers;

  WrittenBounds(Capture capture, KnownFunctions known, FunctionTexts texts, BoundNumbers numbers) {
    this.capture = capture;
    this.known = known;
    this.texts = texts;
    this.numbers = numbers;
    names = new FunctionNames(capture.graph());
  }

  /// O(functions of the owner), with the length of their texts.
  ///
  /// @param holder the collection
  /// @param owner object or scope that has the collection by the name
  Bound of(int holder, int owner, String name, long entries) {
    if (!name.matches("#?[A-Za-z_$][\\w$]*")) {
      return Bound.NONE;
    }
    var text = new BoundText(name, known.isScope(owner));
    boolean isFilledUnbound = false;
    Bound unused = Bound.NONE;
    for (int function : functions(owner)) {
      var written = texts.of(function);
      if (written.length() > LONGEST || !written.contains(name) || !text.fills(written)) {
        continue;
      }
      var script = texts.ofScriptOf(function);
      var operand = text.boundIn(written, callee -> FunctionTexts.named(script, callee));
      boolean hasRun = names.isCompiled(names.shared(function));
      if (operand.isEmpty()) {
        isFilledUnbound |= hasRun;
        continue;
      }
      var number = numbers.of(operand.get(), script, owner);
      if (number.isPresent()
          && (entries > SLACK * number.getAsLong()
              || isOutOfReach(number.getAsLong(), holder, entries))) {
        continue;
      }
      unused = number.isPresent() ? Bound.evicted(number) : numbers.configured(holder, entries);
      if (hasRun) {
        return unused;
      }
    }
    // code that V8 dropped since it had not run for a while looks as if it had never run
    return unused != Bound.NONE && !isFilledUnbound ? unused : cut(text, name, entries);
  }

  /// Whether no heap is large enough for as many entries as the bound lets there be.
  private boolean isOutOfReach(long bound, int holder, long entries) {
    double each = (double) capture.snapshot().retainedSize(holder) / Math.max(1, entries);
    return each * bound > LARGEST_HEAP;
  }

  private List<Integer> functions(int owner) {
    var functions = new ArrayList<>(known.of(owner));
    if (capture.graph().rawName(owner).equals("Object")) {
      functions.addAll(known.aroundVariable(owner));
    }
    return functions;
  }

  /// The bound that the program's own scripts cut an array to when they replace it.
  private Bound cut(BoundText text, String name, long entries) {
    for (var script : capture.snapshot().scripts()) {
      var written = OwnCode.isOwn(script.name()) ? texts.of(script) : "";
      var operand = written.contains(name) ? text.cutIn(written) : Optional.<String>empty();
      if (operand.isPresent()) {
        var number = numbers.of(operand.get(), written, capture.graph().root());
        return number.isPresent() && entries > SLACK * number.getAsLong()
            ? Bound.NONE
            : Bound.evicted(number);
      }
    }
    return Bound.NONE;
  }
}
