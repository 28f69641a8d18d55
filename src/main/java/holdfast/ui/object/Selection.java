package holdfast.ui.object;

/// What is selected in a view, for the panels that explain it.
public sealed interface Selection {
  Selection NONE = new Nothing();

  /// Nothing yet.
  record Nothing() implements Selection {}

  /// A class; one of its objects has to be chosen before anything can be said of retainers.
  record OfClass(String className) implements Selection {}

  /// One object.
  record OfObject(ObjectRef object) implements Selection {}
}
