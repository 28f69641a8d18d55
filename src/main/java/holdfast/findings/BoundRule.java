package holdfast.findings;

import holdfast.graph.HeapGraph;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.api.set.primitive.LongSet;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/// Looks for the bound of a holder that grew in every interval: which of its entries came and went
/// between the captures, and where they stand.
final class BoundRule {
  /// A holder that lost so few in one interval, and so many in the next, has begun to let go.
  private static final double FEW_LOST = 0.05;

  private static final double MANY_LOST = 0.1;

  /// Of what was gained before, so much or more is as much.
  private static final double AS_MUCH = 0.9;

  private static final double MOST = 0.5;

  private final List<Capture> captures;
  private final ObjectTracks tracks;
  private final FixedPlaces places;
  private final EvictionCode evictions;

  BoundRule(List<Capture> captures) {
    this.captures = captures;
    tracks = new ObjectTracks(captures);
    places = new FixedPlaces(captures, tracks);
    evictions = new EvictionCode(captures.getLast());
  }

  /// O(edges of the holder and its tables), of the last three captures.
  Bound of(Candidate candidate, History history) {
    int count = captures.size();
    if (count < 3) {
      return Bound.NONE;
    }
    var evicted = evictions.of(history.holder(), entries(candidate, history));
    if (evicted != Bound.NONE) {
      return evicted;
    }
    if (history.word().equals("bytes")) {
      return Bound.NONE;
    }
    if (places.are(history)) {
      return Bound.FIXED;
    }
    var holders = holders(candidate, history);
    var listClass =
        candidate.listClass == Candidate.NO_CLASS
            ? ""
            : captures.getLast().classes().name(candidate.listClass);
    var first = entries(count - 3, holders, listClass);
    var middle = entries(count - 2, holders, listClass);
    var last = entries(count - 1, holders, listClass);
    if (beganToLetGo(first, middle, last)) {
      return Bound.LETS_GO;
    }
    long before = captures.get(count - 2).greatestId();
    int givenBack = last.count(id -> id <= before && !middle.contains(id));
    return last.size() > middle.size() && givenBack >= MOST * (last.size() - middle.size())
        ? Bound.GIVEN_BACK
        : Bound.NONE;
  }

  /// How many the holder has, which are fewer than those of several alike.
  private long entries(Candidate candidate, History history) {
    return candidate.alike.size() > 1
        ? captures.getLast().entries().of(history.holder())
        : history.word().equals("bytes") ? 0 : history.entries()[history.entries().length - 1];
  }

  /// Positions, in every capture, of what the history counted.
  private List<List<Integer>> holders(Candidate candidate, History history) {
    if (!candidate.alike.contains(history.holder()) && history.holder() != candidate.container) {
      return List.of(history.nodes());
    }
    var holders = new ArrayList<List<Integer>>();
    candidate.alike.forEach(node -> holders.add(tracks.of(node)));
    return holders;
  }

  /// Ids of the objects among the entries; numbers and texts are replaced without being removed.
  private LongSet entries(int number, List<List<Integer>> holders, String listClass) {
    var capture = captures.get(number);
    var ids = new LongHashSet();
    for (var nodes : holders) {
      int holder = nodes.get(number);
      if (holder != HeapGraph.NO_NODE) {
        EntryWalk.forEach(
            capture,
            holder,
            listClass,
            entry -> {
              long id = capture.graph().nodeId(entry);
              if ((id & 1) != 0 && capture.roles().isObject(entry)) {
                ids.add(id);
              }
            });
      }
    }
    return ids;
  }

  /// Ids grow with age, so that what was let go of is older than what stayed where the oldest go.
  private static boolean beganToLetGo(LongSet first, LongSet middle, LongSet last) {
    var lost = middle.reject(last::contains);
    return lost.size() >= MANY_LOST * middle.size()
        && !lost.isEmpty()
        && first.count(id -> !middle.contains(id)) <= FEW_LOST * first.size()
        && last.size() - middle.size() < AS_MUCH * (middle.size() - first.size())
        && lost.sum() / lost.size() < middle.sum() / middle.size();
  }
}
