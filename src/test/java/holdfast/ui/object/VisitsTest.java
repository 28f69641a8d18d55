package holdfast.ui.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import holdfast.ui.SnapshotText;
import holdfast.ui.work.DirectBackground;
import holdfast.ui.work.SnapshotQuestions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsTest {
  private final Visits visits = new Visits();
  private SnapshotQuestions shop;
  private SnapshotQuestions other;
  @TempDir private Path folder;

  @BeforeEach
  void visitThree() {
    shop = new SnapshotQuestions(SnapshotText.shop(1).load(folder), new DirectBackground());
    other = new SnapshotQuestions(SnapshotText.shop(1).load(folder), new DirectBackground());
    visits.visit(new ObjectRef(shop, 1));
    visits.visit(new ObjectRef(other, 2));
    visits.visit(new ObjectRef(shop, 3));
  }

  @Test
  void backAndForwardWalkThroughAllThatWasLookedAt() {
    assertEquals(new ObjectRef(other, 2), visits.back());
    assertEquals(new ObjectRef(shop, 1), visits.back());
    assertNull(visits.back());
    assertEquals(new ObjectRef(other, 2), visits.forward());
    assertEquals(true, visits.hasForwardProperty().get());
    assertEquals(new ObjectRef(shop, 3), visits.forward());
    assertNull(visits.forward());
  }

  @Test
  void anotherWayForgetsTheOneThatWasGoneBack() {
    visits.back();
    visits.visit(new ObjectRef(shop, 4));
    assertEquals(false, visits.hasForwardProperty().get());
    assertEquals(new ObjectRef(other, 2), visits.back());
  }

  @Test
  void sameObjectIsOneVisit() {
    visits.visit(new ObjectRef(shop, 3));
    assertEquals(new ObjectRef(other, 2), visits.back());
  }

  @Test
  void closedSnapshotIsForgotten() {
    visits.forget(other);
    assertEquals(new ObjectRef(shop, 1), visits.back());
    assertEquals(new ObjectRef(shop, 3), visits.forward());
    visits.forget(shop);
    assertEquals(false, visits.hasBackProperty().get());
    assertNull(visits.forward());
  }
}
