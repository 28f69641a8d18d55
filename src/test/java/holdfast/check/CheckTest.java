package holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import holdfast.analysis.SnapshotAnalysis;
import holdfast.progress.CancelSignal;
import holdfast.report.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {
  private static final String ALLOWED =
      "{'allowed': [{'holder': 'store', 'class': 'Session', 'reason': 'SHOP-17', 'until':"
          + " '2026-11-30'}, {'class': '*', 'kind': 'listener', 'reason': 'x', 'until':"
          + " '2026-12-31'}]}";

  @TempDir private Path folder;

  private CheckResult check(CheckedHeap heap, String rules, String today) {
    return check(heap.load(), rules, today);
  }

  private CheckResult check(List<SnapshotAnalysis> snapshots, String rules, String today) {
    try {
      return Check.run(
          snapshots,
          rules(rules),
          Redaction.standard(),
          Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC),
          CancelSignal.NEVER);
    } finally {
      snapshots.forEach(SnapshotAnalysis::close);
    }
  }

  private Rules rules(String text) {
    try {
      return RulesFile.read(
          Files.writeString(folder.resolve("rules.json"), text.replace('\'', '"')));
    } catch (IOException | RulesException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> titles(CheckResult result) {
    return result.problems().stream()
        .map(problem -> problem.level().text() + " " + problem.title())
        .toList();
  }

  @Test
  void leaksFail() {
    var result = check(CheckedHeap.leaking("Session"), "{}", "2026-11-21");
    assertEquals(List.of("error Map store keeps Session"), titles(result));
    assertEquals("Failed: 1 error.", result.summary());
    assertEquals("/srv/app/store.js:12:5", result.problems().getFirst().source().get().toString());
  }

  @Test
  void mendedPasses() {
    var result = check(CheckedHeap.mended(), "{}", "2026-11-21");
    assertEquals(List.of(), titles(result));
    assertEquals("Passed.", result.summary());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'heap': {'maxGrowth': '200 kB'}}                                   | kept
          {'heap': {'maxGrowth': '100 kB'}}                                   | Heap grew by 161.9 kB
          {'heap': {'maxGrowth': '70 %'}}                                     | Heap grew by 161.9 kB
          {'heap': {'maxSize': '400 kB'}}                                     | kept
          {'heap': {'maxSize': '200 kB'}}                                     | Heap has 202.8 kB; Heap has 364.7 kB
          {'classes': [{'class': 'Session', 'maxGrowth': 160}]}               | kept
          {'classes': [{'class': 'Session', 'maxGrowth': 159}]}               | Session grew by 160 objects
          {'classes': [{'class': 'Sess*', 'maxGrowth': '80 %'}]}              | Session grew by 160 objects
          {'classes': [{'class': 'Session', 'maxShallowGrowth': '160 kB'}]}   | kept
          {'classes': [{'class': 'Session', 'maxShallowGrowth': '159 kB'}]}   | Session grew by 160.0 kB
          {'classes': [{'class': 'Map', 'maxRetainedGrowth': '100 kB'}]}      | Map grew by 161.3 kB
          {'classes': [{'class': 'Session', 'maxCount': 360}]}                | kept
          {'classes': [{'class': 'Session', 'maxCount': 359}]}                | 360 objects of Session
          {'classes': [{'class': 'Prob*', 'maxCount': 0}]}                    | kept
          {'classes': [{'class': 'PriceFeed', 'maxCount': 0}]}                | 1 object of PriceFeed
          {'containers': [{'container': 'store', 'maxGrowth': 160}]}          | kept
          {'containers': [{'container': 'store', 'maxGrowth': '10 %'}]}       | Map store grew by 160 entries
          {'containers': [{'container': 'context.store', 'maxGrowth': 100}]}  | Map store grew by 160 entries
          {'containers': [{'container': '*', 'maxRetainedGrowth': '1 MB'}]}   | kept
          {'containers': [{'container': 'store', 'maxRetainedGrowth': '1 kB'}]} | Map store grew by 161.3 kB
          {'listeners': [{'maxCount': 45}]}                                   | kept
          {'listeners': [{'maxCount': 44}]}                                   | PriceFeed has 45 listeners of “Session”
          {'listeners': [{'event': 'Session', 'emitter': 'Price*', 'maxCount': 9}]} | PriceFeed has 45 listeners of “Session”
          {'listeners': [{'event': 'Session', 'maxCount': 50}, {'maxCount': 9}]} | kept
          """)
  void limitsAreKeptOrBroken(String rules, String expected) {
    var result = check(CheckedHeap.leaking("Session"), rules, "2026-11-21");
    var broken =
        result.rules().stream().flatMap(rule -> rule.problems().stream()).map(Problem::title);
    var told = String.join("; ", broken.sorted().toList());
    assertEquals(expected, told.isEmpty() ? result.rules().getFirst().state().text() : told);
  }

  @Test
  void limitTellsIntervalsReasonPlaceAndLine() {
    var rules = "{'classes': [\n{'class': 'Session', 'maxGrowth': 50, 'reason': 'they expire'}]}";
    var problem =
        check(CheckedHeap.leaking("Session"), rules, "2026-11-21")
            .rules()
            .getFirst()
            .problems()
            .getFirst();
    assertEquals(
        "Class Session grew by 160 objects from A to B and 160 objects from B to C (40 → 200 →"
            + " 360); allowed are at most 50 objects. The rule's reason: they expire",
        problem.message());
    assertEquals(2, problem.line());
    assertEquals("/srv/app/store.js:12:5", problem.source().get().toString());
  }

  @Test
  void ruleForEverythingTellsTheWorstTwenty() {
    var heap = new CheckedHeap("Session").capture(1, 30, 0).capture(1, 30, 0).capture(1, 30, 0);
    var rule =
        check(heap, "{'classes': [{'class': '*', 'maxCount': 0}]}", "2026-11-21")
            .rules()
            .getFirst();
    assertEquals("31 objects of Function", rule.problems().getFirst().title());
    assertEquals(true, rule.broken() >= rule.problems().size());
  }

  @Test
  void findingsAreAllowedUntilTheDayIsOver() {
    var heap = CheckedHeap.leaking("Session");
    var during = check(heap, ALLOWED, "2026-11-30");
    assertEquals(
        List.of("Passed.", "note", "Allowed until 2026-11-30: SHOP-17."),
        List.of(
            during.summary(),
            during.problems().getFirst().level().text(),
            during.problems().getFirst().allowed()));
    var after = check(heap, ALLOWED, "2026-12-01");
    var broken = after.problems().getFirst();
    assertEquals("Failed: 1 error.", after.summary());
    assertEquals(
        "It was allowed until 2026-11-30: SHOP-17. That is over: mend it, or give the allowance"
            + " another date.",
        broken.message().substring(broken.message().indexOf("It was allowed")));
    assertEquals(1, broken.line());
  }

  @Test
  void allowanceThatIsNotNeededIsNoted() {
    assertEquals(
        List.of(
            "note Nothing is found that line 1 allows", "note Nothing is found that line 1 allows"),
        titles(check(CheckedHeap.mended(), ALLOWED, "2026-11-21")));
  }

  @Test
  void oneCaptureTellsNoGrowth() {
    var heap = new CheckedHeap("Session").capture(40, 5, 0);
    var rules = "{'heap': {'maxGrowth': 0}, 'classes': [{'class': 'Session', 'maxCount': 50}]}";
    var result = check(heap, rules, "2026-11-21");
    assertEquals(List.of("warning The captures cannot tell"), titles(result));
    assertEquals(
        List.of("not checked", "kept"),
        result.rules().stream().map(rule -> rule.state().text()).toList());
    assertEquals(
        "Failed: 1 error.", check(heap, "{'failOn': ['inconclusive']}", "2026-11-21").summary());
  }

  @Test
  void twoCapturesTellLimitsAndSuspects() {
    var heap = new CheckedHeap("Session").capture(40, 5, 0).capture(200, 5, 0);
    var result = check(heap, "{'classes': [{'class': 'Session', 'maxGrowth': 50}]}", "2026-11-21");
    assertEquals(
        List.of(
            "error Session grew by 160 objects",
            "warning Map store gained Session",
            "warning The captures cannot tell"),
        titles(result));
    assertEquals(
        "Failed: 1 error, 1 warning.",
        check(heap, "{'failOn': ['suspect']}", "2026-11-21").summary());
  }

  @Test
  void differentProcessesAreComparedByStructure() {
    var heap = new CheckedHeap("Session").capture(40, 40, 0).capture(200, 5, 4);
    var rules = "{'classes': [{'class': 'Session', 'maxGrowth': 100}]}";
    var result = check(heap, rules, "2026-11-21");
    assertEquals(
        List.of("error Session grew by 160 objects", "warning The captures cannot tell"),
        titles(result).stream().filter(title -> !title.contains("gained")).toList());
  }

  @Test
  void captureOfAnotherProcessIsLeftOut() {
    var heap =
        new CheckedHeap("Session").capture(40, 40, 0).capture(200, 5, 4).capture(360, 200, 0);
    var rules = "{'classes': [{'class': 'Session', 'maxGrowth': 319}]}";
    var result = check(heap, rules, "2026-11-21");
    assertEquals(List.of("A", "C"), result.searched());
    assertEquals(
        "Class Session grew by 320 objects from A to C (40 → 360); allowed are at most 319"
            + " objects.",
        result.problems().getFirst().message());
    assertEquals(true, result.notes().getFirst().contains("of another process and left out"));
  }

  @Test
  void fingerprintsAreThoseOfOtherRuns() {
    var rules =
        "{'heap': {'maxGrowth': 0}, 'containers': [{'container': 'store', 'maxGrowth': 0}]}";
    var first = check(CheckedHeap.leaking("Session"), rules, "2026-11-21");
    var more =
        new CheckedHeap("Session").capture(50, 6, 80).capture(300, 30, 80).capture(500, 60, 80);
    assertEquals(
        first.problems().stream().map(Problem::fingerprint).toList(),
        check(more, rules, "2027-01-01").problems().stream().map(Problem::fingerprint).toList());
    assertEquals(3, first.problems().stream().map(Problem::fingerprint).distinct().count());
  }
}
