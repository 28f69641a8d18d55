package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeHoldersTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int global = built.node("object", "global", 40);
  private final int outer = built.node("object", "Array", 32);

  private AlikeHolders alike;

  /// How many are put together with each leader, in the order of the holders.
  private List<Integer> join(List<Integer> nodes) {
    built.edge(root, "shortcut", "global", global).property(global, "outer", outer);
    var snapshot = built.load();
    var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
    var holders = new GainingHolders(snapshot.graph(), nodes.size());
    for (int node : nodes) {
      holders.add(node, node, 10, 100 + node);
    }
    alike = AlikeHolders.of(capture, holders, CancelSignal.NEVER);
    var sizes = new LinkedHashMap<Integer, Integer>();
    for (int place = 0; place < nodes.size(); place++) {
      sizes.merge(alike.leader(place), 1, Integer::sum);
    }
    return List.copyOf(sizes.values());
  }

  @Test
  void mapsInACollectionAreOneAndKnowIt() {
    var maps = new ArrayList<Integer>();
    for (int i = 0; i < 4; i++) {
      maps.add(built.node("object", "Map", 10));
      built.edge(outer, "element", i, maps.get(i));
    }
    assertEquals(List.of(4), join(maps));
    int largest = maps.indexOf(maps.getLast());
    assertEquals(largest, alike.leader(0));
    assertEquals(outer, alike.container(largest));
  }

  @Test
  void arraysOfSisterObjectsAreOneUnderTheirOwnName() {
    var arrays = new ArrayList<Integer>();
    for (int i = 0; i < 3; i++) {
      int mailbox = built.node("object", "Mailbox", 10);
      arrays.add(built.node("object", "Array", 10));
      built.edge(outer, "element", i, mailbox).property(mailbox, "messages", arrays.get(i));
    }
    assertEquals(List.of(3), join(arrays));
    assertEquals(HeapGraph.NO_NODE, alike.container(alike.leader(0)));
  }

  @Test
  void variablesOfFunctionsMadeByOneCodeAreAlikeAndOfOthersAreNot() {
    int code = built.node("code", "system / ScopeInfo", 0);
    var ofOneCode = new ArrayList<Integer>();
    var ofOthers = new ArrayList<Integer>();
    for (int i = 0; i < 6; i++) {
      int scope = built.node("object", "system / Context", 10);
      int list = built.node("object", i < 3 ? "Array" : "Set", 10);
      int itsCode = i < 3 ? code : built.node("code", "system / ScopeInfo", 0);
      built.edge(outer, "element", i, scope).edge(scope, "context", "list", list);
      built.edge(scope, "internal", "scope_info", itsCode);
      (i < 3 ? ofOneCode : ofOthers).add(list);
    }
    ofOneCode.addAll(ofOthers);
    assertEquals(List.of(3, 1, 1, 1), join(ofOneCode));
  }

  @Test
  void twoAreNotEnoughAndOtherClassesNotAlike() {
    var holders = new ArrayList<Integer>();
    for (var name : List.of("Map", "Map", "Set")) {
      holders.add(built.node("object", name, 10));
      built.edge(outer, "element", holders.size(), holders.getLast());
    }
    assertEquals(List.of(1, 1, 1), join(holders));
  }
}
