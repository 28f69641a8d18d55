package holdfast.ui.work;

/// A question under way. Canceled, it never delivers, not even when its job has already ended.
@FunctionalInterface
public interface Running {
  Running NONE = () -> {};

  void cancel();
}
