package holdfast.ui.object;

import holdfast.ui.work.SnapshotQuestions;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The objects that were looked at, in this order, and at which of them one is.
public final class Visits {
  /// Older ones are forgotten.
  private static final int MOST = 1_000;

  private final List<ObjectRef> visits = new ArrayList<>();
  private final ReadOnlyBooleanWrapper hasBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasForward = new ReadOnlyBooleanWrapper();
  private int at = -1;

  public ReadOnlyBooleanProperty hasBackProperty() {
    return hasBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty hasForwardProperty() {
    return hasForward.getReadOnlyProperty();
  }

  /// Another object is looked at: what one had gone back from is forgotten.
  public void visit(ObjectRef object) {
    if (at >= 0 && visits.get(at).equals(object)) {
      return;
    }
    visits.subList(at + 1, visits.size()).clear();
    visits.add(object);
    if (visits.size() > MOST) {
      visits.removeFirst();
    }
    at = visits.size() - 1;
    tell();
  }

  /// The object before, null if there is none.
  public ObjectRef back() {
    return go(-1);
  }

  /// The object that one went back from, null if there is none.
  public ObjectRef forward() {
    return go(1);
  }

  private ObjectRef go(int step) {
    int next = at + step;
    if (next < 0 || next >= visits.size()) {
      return null;
    }
    at = next;
    tell();
    return visits.get(at);
  }

  /// Forgets the objects of a snapshot that is being closed.
  public void forget(SnapshotQuestions closed) {
    int before = 0;
    for (int i = 0; i <= at; i++) {
      before += visits.get(i).questions() == closed ? 0 : 1;
    }
    visits.removeIf(visit -> visit.questions() == closed);
    at = Math.min(before, visits.size()) - 1;
    tell();
  }

  private void tell() {
    hasBack.set(at > 0);
    hasForward.set(at < visits.size() - 1);
  }
}
