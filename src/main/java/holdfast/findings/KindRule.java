package holdfast.findings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the kind of a leak from what the holder is, how it is called, and what it holds.
final class KindRule {
  private static final Pattern CONNECTIONS =
      Pattern.compile("socket|connection|conns?\\b|clients?\\b|peers?\\b|websocket");
  private static final Pattern QUEUES =
      Pattern.compile(
          "queue|backlog|pending|jobs?\\b|tasks?\\b|outgoing|outbox|inbox|waiting|buffered");
  private static final Pattern SESSIONS = Pattern.compile("session");
  private static final Pattern CACHES = Pattern.compile("cache|memo|lru|lookup");
  private static final Pattern SUBSCRIPTIONS =
      Pattern.compile("subscri|observer|subject|watcher|listener|handlers?\\b|callbacks?\\b");
  private static final Pattern METRICS =
      Pattern.compile("metric|counter|gauge|histogram|labels?\\b|hashmap|prom|series");
  private static final Pattern REGISTRIES = Pattern.compile("registr|instances|plugins|known");

  private KindRule() {}

  static LeakKind of(
      List<HolderLink> path, String leakedClass, GainedClasses gained, boolean isGlobal) {
    var holder = path.getLast();
    var names = names(path);
    var entry = gained.entryClass();
    if (path.stream().skip(Math.max(0, path.size() - 3)).anyMatch(l -> isListeners(l.edgeName()))) {
      return LeakKind.LISTENER;
    }
    if (entry.equals("Listener")) {
      return LeakKind.LISTENER;
    }
    if (holder.className().equals("TimersList")
        || entry.equals("Timeout")
        || entry.equals("Immediate")) {
      return LeakKind.TIMER;
    }
    if (holder.className().equals("Promise") || entry.equals("Promise")) {
      return LeakKind.PROMISE;
    }
    if (leakedClass.startsWith("Detached ")
        || gained.isOfMost(name -> name.startsWith("Detached <"))) {
      return LeakKind.DETACHED_DOM;
    }
    // every object of Node.js that calls back keeps the context it was made in
    if (!entry.equals(leakedClass)
        && (gained.isOfMost("AsyncResource") || gained.isOfMost("AsyncContextFrame"))) {
      return LeakKind.ASYNC_CONTEXT;
    }
    var all = names + " " + leakedClass.toLowerCase(Locale.ROOT);
    boolean isConnections = CONNECTIONS.matcher(all).find();
    if (isListOfOwnObjects(path, leakedClass)) {
      return CACHES.matcher(names).find() ? LeakKind.CACHE : LeakKind.REGISTRY;
    }
    if (METRICS.matcher(names).find() && leakedClass.contains("labels")) {
      return LeakKind.LABEL_CARDINALITY;
    }
    if (gained.shareOfBytes() > 0.5 && !isConnections) {
      return LeakKind.BUFFER;
    }
    if (SUBSCRIPTIONS.matcher(names).find()) {
      return LeakKind.SUBSCRIPTION;
    }
    if (entry.equals("Function")) {
      return LeakKind.CLOSURE;
    }
    if (isConnections) {
      return LeakKind.CONNECTION_SET;
    }
    if (QUEUES.matcher(all).find()) {
      return LeakKind.QUEUE;
    }
    if (REGISTRIES.matcher(names).find()) {
      return LeakKind.REGISTRY;
    }
    if (isGlobal) {
      return LeakKind.GLOBAL_STATE;
    }
    if (SESSIONS.matcher(names).find() && !CACHES.matcher(names).find()) {
      return LeakKind.SESSION_STORE;
    }
    if (METRICS.matcher(names).find()) {
      return LeakKind.LABEL_CARDINALITY;
    }
    return switch (holder.className()) {
      case "Map", "Object", "WeakMap" -> LeakKind.CACHE;
      default -> CACHES.matcher(names).find() ? LeakKind.CACHE : LeakKind.OTHER;
    };
  }

  /// Whether a class keeps its objects in a static property, as in `Invoice.all`.
  private static boolean isListOfOwnObjects(List<HolderLink> path, String leakedClass) {
    var owner = path.get(Math.max(0, path.size() - 2));
    return owner.className().equals("Function") && owner.edgeName().equals(leakedClass);
  }

  private static boolean isListeners(String edgeName) {
    return edgeName.equals("_events") || edgeName.equals("<symbol kEvents>");
  }

  /// Edge names of the last links, and the classes they lead to.
  private static String names(List<HolderLink> path) {
    var names = new StringBuilder();
    for (var link : path.subList(Math.max(0, path.size() - 3), path.size())) {
      names.append(link.edgeName()).append(' ');
    }
    return names.toString().toLowerCase(Locale.ROOT);
  }
}
