package holdfast.findings;

/// What sort of holder a leak has, which decides the advice.
public enum LeakKind {
  LISTENER("listener"),
  CACHE("cache"),
  CLOSURE("closure"),
  BUFFER("buffer"),
  GLOBAL_STATE("global-state"),
  PROMISE("promise"),
  TIMER("timer"),
  ASYNC_CONTEXT("async-context"),
  CONNECTION_SET("connection-set"),
  QUEUE("queue"),
  REGISTRY("registry"),
  DETACHED_DOM("detached-dom"),
  SUBSCRIPTION("subscription"),
  LABEL_CARDINALITY("label-cardinality"),
  SESSION_STORE("session-store"),
  OTHER("other");

  private final String text;

  LeakKind(String text) {
    this.text = text;
  }

  /// Whether the function that was handed in tells more than the declaration of what keeps it.
  boolean isMadeByFunction() {
    return this == LISTENER || this == TIMER;
  }

  /// As programs read it.
  public String text() {
    return text;
  }
}
