package holdfast.findings;

import java.util.regex.Pattern;

/// Tells collections of what is bounded by its very name, as a class `LRUCache` or the package
/// `hashlru`, whose code a snapshot often does not have: V8 writes the first thousand letters of a
/// script. A guess, so that it makes a suspect of a leak, never more.
final class NamedBounds {
  private static final Pattern CLASS =
      Pattern.compile(
          "L[RF]U|L[rf]u|^l[rf]u|^Bounded[A-Z]|(?:Ring|Circular)(?:Buffer|Queue|List|Array)$");

  private static final Pattern PACKAGE =
      Pattern.compile("[/\\\\]node_modules[/\\\\][^:]*?[^/\\\\:]*l[rf]u[^/\\\\:]*[/\\\\]");

  private final Capture capture;
  private final KnownFunctions known;

  NamedBounds(Capture capture, KnownFunctions known) {
    this.capture = capture;
    this.known = known;
  }

  /// By the class of what has the collection, or the package that its functions are of. O(functions
  /// of the owner).
  boolean isBounded(int owner) {
    return !known.isScope(owner) && CLASS.matcher(capture.graph().rawName(owner)).find()
        || known.of(owner).stream().anyMatch(this::isOfBoundedPackage);
  }

  private boolean isOfBoundedPackage(int function) {
    return capture
        .snapshot()
        .scriptOf(function)
        .filter(script -> PACKAGE.matcher(script.name()).find())
        .isPresent();
  }
}
