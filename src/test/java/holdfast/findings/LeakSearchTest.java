package holdfast.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LeakSearchTest {
  private static String judgement(Findings findings) {
    return findings.outcome().text()
        + findings.findings().stream()
            .map(f ->
                ": "
                    + f.verdict().text()
                    + " "
                    + f.leakedClass()
                    + " in "
                    + f.holder().className()
                    + " "
                    + f.holder().edgeName()
                    + " "
                    + f.entries())
            .collect(Collectors.joining());
  }

  @Test
  void mapThatGainsInEveryIntervalLeaks() {
    var findings = new GrowingHeap().capture(0, 20).capture(0, 120).capture(0, 220).findings();
    assertEquals("leak: leak Session in Map store [20, 120, 220]", judgement(findings));
    var finding = findings.findings().getFirst();
    assertEquals(
        List.of("Module", "exports", "open", "context", "store"),
        finding.path().stream().map(HolderLink::shownName).toList());
    assertEquals(List.of(20, 120, 220), finding.counts());
    assertEquals(List.of(20_192L, 120_992L, 221_792L), finding.retainedSizes());
    assertEquals(1008, finding.costPerEntry());
    assertEquals(221_792L, finding.bytesReturned());
    assertEquals(List.of(), finding.otherHolders());
  }

  @Test
  void wrapperOfAnEntryLeavesTheNameToWhatItHolds() {
    var findings = threeSteps(new GrowingHeap().wrapped());
    assertEquals("leak: leak Session in Map store [20, 120, 220]", judgement(findings));
  }

  @Test
  void recordOfAFunctionLeavesTheNameToWhatTheFunctionUses() {
    var findings = threeSteps(new GrowingHeap().closedOver());
    assertEquals("leak: leak Session in Map store [20, 120, 220]", judgement(findings));
  }

  @Test
  void staticListOfAClassIsARegistry() {
    var findings = threeSteps(new GrowingHeap().inStaticProperty());
    assertEquals("leak: leak Session in Map all [20, 120, 220]", judgement(findings));
    assertEquals(LeakKind.REGISTRY, findings.findings().getFirst().kind());
  }

  private static Findings threeSteps(GrowingHeap heap) {
    return heap.capture(0, 20).capture(0, 120).capture(0, 220).findings();
  }

  @Test
  void orderOfTheFilesDoesNotMatter() {
    var findings = new GrowingHeap().capture(0, 220).capture(0, 20).capture(0, 120).findings();
    assertEquals("leak: leak Session in Map store [20, 120, 220]", judgement(findings));
    assertEquals(
        List.of("The captures were put in order of time by their greatest object ids."),
        findings.notes());
  }

  @Test
  void cacheThatIsFullDoesNot() {
    assertEquals(
        "no leak: settled Session in Map store [20, 100, 100]",
        judgement(new GrowingHeap().capture(0, 20).capture(20, 120).capture(120, 220).findings()));
  }

  @Test
  void whatWasFilledBeforeHasSettled() {
    var findings = new GrowingHeap().capture(0, 20).capture(0, 120).capture(0, 130).findings();
    assertEquals("no leak: settled Session in Map store [20, 120, 130]", judgement(findings));
  }

  @Test
  void cacheThatBeganToLetGoOfItsOldestIsSuspect() {
    var findings = new GrowingHeap().capture(0, 20).capture(0, 120).capture(30, 210).findings();
    assertEquals("inconclusive: suspect Session in Map store [20, 120, 180]", judgement(findings));
    assertEquals(
        "It lets go of its oldest entries now and grew less than before: a bound, it seems.",
        findings.findings().getFirst().confidence().reason());
  }

  @Test
  void backlogThatIsWorkedOffTooSlowlyLeaks() {
    var findings = new GrowingHeap().capture(0, 20).capture(10, 130).capture(60, 280).findings();
    assertEquals("leak: leak Session in Map store [20, 120, 220]", judgement(findings));
  }

  @Test
  void backlogThatWasDrainedIsNoLeak() {
    assertEquals(
        "no leak",
        judgement(new GrowingHeap().capture(0, 20).capture(0, 120).capture(118, 122).findings()));
  }

  @Test
  void batchThatIsLargerEachTimeButNewIsSuspect() {
    var findings = new GrowingHeap().capture(0, 20).capture(20, 140).capture(140, 360).findings();
    assertEquals("inconclusive: suspect Session in Map store [20, 120, 220]", judgement(findings));
  }

  @Test
  void twoCapturesShowGrowthOnly() {
    var findings = new GrowingHeap().capture(0, 20).capture(0, 120).findings();
    assertEquals("inconclusive: suspect Session in Map store [20, 120]", judgement(findings));
    assertEquals(
        "Two captures show growth, not whether it stays.",
        findings.findings().getFirst().confidence().reason());
  }

  @Test
  void capturesOfTwoProcessesAreComparedByStructure() {
    var findings = new GrowingHeap().capture(0, 20).entryClass("Order").capture(0, 120).findings();
    assertEquals("inconclusive: suspect Order in Map store [20, 120]", judgement(findings));
    assertEquals(
        List.of(
            "The captures are of different processes: they are compared by structure (class, script"
                + " and line, path to the holder), since objects cannot be followed by id."),
        findings.notes());
    assertEquals(
        "Two processes: shape and growth only, matched by class and place in the program.",
        findings.findings().getFirst().confidence().reason());
  }

  @Test
  void threeCapturesAndOneOfAnotherProcessAreSearchedWithoutThatOne() {
    var findings =
        new GrowingHeap()
            .capture(0, 20)
            .capture(0, 120)
            .entryClass("Order")
            .capture(0, 300)
            .entryClass("Session")
            .capture(0, 220)
            .findings();
    assertEquals("leak: leak Session in Map store [20, 120, 220]", judgement(findings));
    assertEquals(1, findings.notes().size());
    assertEquals(
        "is of another process and left out: ids are followed in the captures of one.",
        findings.notes().getFirst().replaceFirst("^\\S+ ", ""));
  }
}
