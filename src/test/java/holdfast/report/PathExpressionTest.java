package holdfast.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import org.junit.jupiter.api.Test;

class PathExpressionTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int global = built.node("object", "global", 1);

  PathExpressionTest() {
    built.edge(root, "shortcut", "global", global);
  }

  private String expression(int node) {
    try (SnapshotAnalysis heap = built.load()) {
      return PathExpression.of(heap, heap.shortestPath(node), CancelSignal.NEVER);
    }
  }

  @Test
  void propertiesAndElementsFollowEachOther() {
    int app = built.node("object", "App", 1);
    int list = built.node("array", "Array", 1);
    int user = built.node("object", "User", 1);
    built.edge(global, "property", "app", app).edge(app, "property", "a \"list\"\n", list);
    built.edge(list, "element", 31, user);
    assertEquals("app[\"a \\\"list\\\"\\n\"][31]", expression(user));
  }

  @Test
  void variableStartsAnewAndValuesOfAMapAreCalledByTheirKey() {
    int open = built.node("closure", "open", 1);
    int context = built.node("object", "system / Context", 1);
    int map = built.node("object", "Map", 1);
    int table = built.node("array", "", 1);
    int key = built.node("string", "sess-31", 1);
    int session = built.node("object", "Session", 1);
    int user = built.node("object", "User", 1);
    built.edge(global, "property", "open", open).edge(open, "internal", "context", context);
    built.edge(context, "context", "bySession", map).edge(map, "internal", "table", table);
    built.edge(table, "internal", "5", key).edge(table, "internal", "6", session);
    built.edge(session, "property", "user", user);
    assertEquals(
        "bySession.get(\"sess-31\").user  // bySession is a variable around open()",
        expression(user));
  }

  @Test
  void keyOfAMapIsOneOfItsKeys() {
    int map = built.node("object", "Map", 1);
    int table = built.node("array", "", 1);
    int key = built.node("string", "sess-31", 1);
    int session = built.node("object", "Session", 1);
    built.edge(global, "property", "map", map).edge(map, "internal", "table", table);
    built.edge(table, "internal", "5", key).edge(table, "internal", "6", session);
    assertEquals("[...map.keys()]/* one of them */", expression(key));
  }

  @Test
  void whatNoExpressionReachesIsAComment() {
    int promise = built.node("object", "Promise", 1);
    int reaction = built.node("object", "system / PromiseReaction", 1);
    built.edge(global, "property", "waiting", promise);
    built.edge(promise, "internal", "reactions */ x", reaction);
    assertEquals("waiting/* reactions * / x */", expression(reaction));
  }

  @Test
  void symbolIsNoName() {
    int list = built.node("object", "AsyncList", 1);
    built.edge(global, "property", "<symbol kList>", list);
    assertEquals("globalThis[/* Symbol(kList) */]", expression(list));
  }
}
