package holdfast.findings;

import holdfast.graph.EdgeType;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import holdfast.progress.CancelSignal;
import java.util.Arrays;
import java.util.BitSet;
import org.eclipse.collections.impl.map.mutable.primitive.IntIntHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.LongIntHashMap;

/// Puts holders together that are one leak: the same containers of sister objects, such as a Map
/// per tenant in a Map of tenants, or the array of each mailbox.
///
/// Alike are holders of one class whose owners, up to three steps, are of the same classes and end
/// at the same container. There may be millions: each is known by its place among them.
final class AlikeHolders {
  private static final int LEAST = 3;
  private static final int STEPS = 3;
  private static final int CONTAINER_ENTRIES = 3;
  private static final int NONE = -1;

  private final Capture capture;
  private final GainingHolders holders;

  /// Nodes that were looked at, for thousands of holders may share a container of millions of
  /// entries; and those of them that are containers.
  private final BitSet lookedAt = new BitSet();

  private final BitSet containers = new BitSet();

  /// By place and step, the sisters whose container the owner so many steps above is; a number, or
  /// NONE.
  private final int[] sisters;

  /// By sisters, where their places start among all members.
  private int[] firstMembers;

  private int[] members;

  /// Sisters of whom one was put together with others.
  private final BitSet spent = new BitSet();

  private final int[] leaders;
  private final IntIntHashMap collections = new IntIntHashMap();

  private AlikeHolders(Capture capture, GainingHolders holders) {
    this.capture = capture;
    this.holders = holders;
    sisters = new int[STEPS * holders.count()];
    leaders = new int[holders.count()];
    Arrays.fill(sisters, NONE);
    Arrays.fill(leaders, NONE);
  }

  /// O(holders); allocates 28 bytes per holder, and 36 for each that shares its sort with no other.
  static AlikeHolders of(Capture capture, GainingHolders holders, CancelSignal cancel) {
    var alike = new AlikeHolders(capture, holders);
    alike.listMembers(alike.findSisters(cancel));
    for (int place = 0; place < holders.count(); place++) {
      cancel.throwIfCanceled(place);
      if (alike.leaders[place] == NONE) {
        alike.join(place);
      }
    }
    return alike;
  }

  /// The place of the largest of those that a holder is put together with, its own if with none.
  int leader(int place) {
    return leaders[place];
  }

  /// The collection that holds all of them directly, or NO_NODE.
  int container(int leader) {
    return collections.getIfAbsent(leader, HeapGraph.NO_NODE);
  }

  /// Returns how many sisters there are, also those who are alone.
  private int findSisters(CancelSignal cancel) {
    var sorts = new LongIntHashMap();
    var known = new LongIntHashMap();
    for (int place = 0; place < leaders.length; place++) {
      cancel.throwIfCanceled(place);
      int node = holders.node(place);
      int sort = NONE; // of the holder and its owners up to there
      for (int step = 0; step < STEPS; step++) {
        sort = sorts.getIfAbsentPut(pair(sort, sortOf(node)), sorts.size());
        node = ownerOf(node);
        if (node == HeapGraph.NO_NODE) {
          break;
        }
        if (isContainer(node)) {
          sisters[STEPS * place + step] = known.getIfAbsentPut(pair(node, sort), known.size());
        }
      }
    }
    return known.size();
  }

  private static long pair(int upper, int lower) {
    return (long) upper << Integer.SIZE | lower & 0xFFFF_FFFFL;
  }

  private void listMembers(int count) {
    firstMembers = new int[count + 1];
    for (int one : sisters) {
      if (one != NONE) {
        firstMembers[one + 1]++;
      }
    }
    for (int one = 0; one < count; one++) {
      firstMembers[one + 1] += firstMembers[one];
    }
    members = new int[firstMembers[count]];
    // from the last to the first, so that each start becomes what it is by counting down
    for (int i = sisters.length - 1; i >= 0; i--) {
      if (sisters[i] != NONE) {
        members[--firstMembers[sisters[i] + 1]] = i / STEPS;
      }
    }
    System.arraycopy(firstMembers, 1, firstMembers, 0, count);
    firstMembers[count] = members.length;
  }

  private void join(int place) {
    for (int step = 0; step < STEPS; step++) {
      int one = sisters[STEPS * place + step];
      if (one != NONE && firstMembers[one + 1] - firstMembers[one] >= LEAST && !spent.get(one)) {
        int leader = join(firstMembers[one], firstMembers[one + 1]);
        int container = ownerOf(holders.node(place));
        if (step == 0 && isCollection(container)) {
          collections.put(leader, container);
        }
        return;
      }
    }
    leaders[place] = place;
  }

  private int join(int firstMember, int end) {
    int leader = members[firstMember];
    for (int i = firstMember; i < end; i++) {
      leader = holders.bytes(members[i]) > holders.bytes(leader) ? members[i] : leader;
    }
    for (int i = firstMember; i < end; i++) {
      int place = members[i];
      leaders[place] = leader;
      for (int step = 0; step < STEPS; step++) {
        if (sisters[STEPS * place + step] != NONE) {
          spent.set(sisters[STEPS * place + step]);
        }
      }
    }
    return leader;
  }

  /// Its class; of scopes and functions the code they are made by, since those of two modules have
  /// nothing in common.
  private int sortOf(int node) {
    var graph = capture.graph();
    int code =
        graph.type(node) == NodeType.CLOSURE
            ? graph.target(node, EdgeType.INTERNAL, "shared")
            : graph.rawName(node).startsWith("system / Context")
                ? graph.target(node, EdgeType.INTERNAL, "scope_info")
                : HeapGraph.NO_NODE;
    return code == HeapGraph.NO_NODE ? capture.classes().classOf(node) : ~code;
  }

  /// The nearest dominator that is no plumbing.
  private int ownerOf(int node) {
    int above = node;
    do {
      int next = capture.snapshot().dominatorOf(above);
      if (next == above) {
        return HeapGraph.NO_NODE;
      }
      above = next;
    } while (capture.roles().isStorage(above));
    return capture.roles().isObject(above) ? above : HeapGraph.NO_NODE;
  }

  private boolean isContainer(int node) {
    if (!lookedAt.get(node)) {
      lookedAt.set(node);
      containers.set(node, hasEntries(node));
    }
    return containers.get(node);
  }

  /// Whether it is the program's choice how many it holds; an object of three fields that are Maps
  /// is no Map of Maps.
  private boolean isCollection(int node) {
    return switch (capture.graph().rawName(node)) {
      case "Map", "Set", "WeakMap", "Array" -> true;
      case "Object" -> new CollectionKeys(capture).shape(node) != KeyShape.OTHER;
      default -> false;
    };
  }

  private boolean hasEntries(int node) {
    var name = capture.graph().rawName(node);
    return !name.startsWith("system / Context")
        && capture.graph().type(node) != NodeType.CLOSURE
        && !name.equals("Module")
        && capture.entries().of(node) >= CONTAINER_ENTRIES;
  }
}
