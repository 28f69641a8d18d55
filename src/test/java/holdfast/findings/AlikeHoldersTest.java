package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.graph.HeapGraph;
import holdfast.progress.CancelSignal;
import holdfast.testing.SnapshotBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlikeHoldersTest {
  private final SnapshotBuilder built = new SnapshotBuilder();
  private final int root = built.root();
  private final int global = built.node("object", "global", 40);
  private final int outer = built.node("object", "Array", 32);

  private List<Candidate> join(List<Integer> nodes) {
    built.edge(root, "shortcut", "global", global).property(global, "outer", outer);
    var snapshot = built.load();
    var capture = LeakSearch.captures(List.of(snapshot), CancelSignal.NEVER).getFirst();
    var candidates = new ArrayList<Candidate>();
    for (int node : nodes) {
      var candidate = new Candidate(node);
      candidate.add(node, 10, 100 + node);
      candidates.add(candidate);
    }
    return new AlikeHolders(capture).join(candidates);
  }

  @Test
  void mapsInACollectionAreOneAndKnowIt() {
    var maps = new ArrayList<Integer>();
    for (int i = 0; i < 4; i++) {
      maps.add(built.node("object", "Map", 10));
      built.edge(outer, "element", i, maps.get(i));
    }
    var joined = join(maps);
    assertEquals(1, joined.size());
    assertEquals(maps.getLast(), joined.getFirst().node);
    assertEquals(4, joined.getFirst().alike.size());
    assertEquals(40, joined.getFirst().entryCount);
    assertEquals(outer, joined.getFirst().container);
  }

  @Test
  void arraysOfSisterObjectsAreOneUnderTheirOwnName() {
    var arrays = new ArrayList<Integer>();
    for (int i = 0; i < 3; i++) {
      int mailbox = built.node("object", "Mailbox", 10);
      arrays.add(built.node("object", "Array", 10));
      built.edge(outer, "element", i, mailbox).property(mailbox, "messages", arrays.get(i));
    }
    var joined = join(arrays);
    assertEquals(List.of(3), joined.stream().map(c -> c.alike.size()).toList());
    assertEquals(HeapGraph.NO_NODE, joined.getFirst().container);
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
    assertEquals(List.of(3, 1, 1, 1), join(ofOneCode).stream().map(c -> c.alike.size()).toList());
  }

  @Test
  void twoAreNotEnoughAndOtherClassesNotAlike() {
    var holders = new ArrayList<Integer>();
    for (var name : List.of("Map", "Map", "Set")) {
      holders.add(built.node("object", name, 10));
      built.edge(outer, "element", holders.size(), holders.getLast());
    }
    assertEquals(3, join(holders).size());
  }
}
