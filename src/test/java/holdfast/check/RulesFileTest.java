package holdfast.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesFileTest {
  @TempDir private Path folder;

  private Rules read(String text) throws Exception {
    return RulesFile.read(Files.writeString(folder.resolve("rules.json"), text));
  }

  @Test
  void everythingIsRead() throws Exception {
    var rules =
        read(
            """
            {
              "$schema": "anything",
              "version": 1, // of the format
              "failOn": ["leak", "inconclusive"],
              "heap": [{ "maxGrowth": "5 MB" }, { "maxGrowth": "10 %", "maxSize": 200000000 }],
              "classes": [
                { "maxGrowth": 50, "class": "Cart" }, /* any order */
                { "class": "Probe*", "maxCount": 0, "reason": "for debugging" },
              ],
              "containers": [{ "container": "bySession", "maxGrowth": "2.5%",
                "maxRetainedGrowth": "1 MiB" }],
              "listeners": [{ "event": "price", "emitter": "Feed", "maxCount": 100 },
                { "maxCount": 10 }],
              "allowed": [{ "holder": "cache", "kind": "session-store", "reason": "SHOP-17",
                "until": "2027-03-31" }],
            }
            """);
    assertEquals(
        List.of(
            "5 The heap grows by at most 5.0 MB from capture to capture",
            "5 The heap grows by at most 10 % from capture to capture",
            "5 The heap has at most 200.0 MB",
            "7 Class Cart grows by at most 50 objects from capture to capture",
            "8 There are no objects of Probe*",
            "10 Container bySession grows by at most 2.5 % from capture to capture",
            "11 Container bySession grows by at most 1.0 MB retained from capture to capture",
            "12 Event price of Feed has at most 100 listeners",
            "13 Event * has at most 10 listeners"),
        rules.limits().stream().map(rule -> rule.line() + " " + rule.text()).toList());
    assertEquals("for debugging", rules.limits().get(4).reason());
    assertEquals(Set.of(Topic.LEAK, Topic.INCONCLUSIVE), rules.failOn());
    var allowance = rules.allowances().getFirst();
    assertEquals(
        List.of(14, "cache", "*", "SHOP-17", LocalDate.of(2027, 3, 31)),
        List.of(
            allowance.line(),
            allowance.holder().text(),
            allowance.leakedClass().text(),
            allowance.reason(),
            allowance.until()));
  }

  @Test
  void exampleForBuildServersIsRead() throws Exception {
    var rules = RulesFile.read(Path.of("packaging/ci-example/heap-rules.json"));
    assertEquals(
        List.of(Topic.HEAP_GROWTH, Topic.CLASS_GROWTH, Topic.LISTENER_COUNT),
        rules.limits().stream().map(Rule::topic).toList());
  }

  @Test
  void nothingIsAnEmptyFileOfRules() throws Exception {
    assertEquals(new Rules("rules.json", Set.of(Topic.LEAK), List.of(), List.of()), read("{}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                    | rules.json:1:1: the file is empty; expected { }
          []                                    | rules.json:1:1: expected the file in { }, found [
          {} {}                                 | rules.json:1:4: nothing may follow the closing brace
          {"heap": {                            | rules.json:1:11: Unexpected end-of-input: expected close marker for Object
          {"heaps": {}}                         | rules.json:1:2: unknown key 'heaps' in the file; known are $schema, version, failOn, heap, classes, containers, listeners, allowed
          {"version": 2}                        | rules.json:1:13: version is '2'; this Holdfast knows version 1
          {"version": "1"}                      | rules.json:1:13: version is '1'; this Holdfast knows version 1
          {"failOn": ["leaks"]}                 | rules.json:1:13: 'leaks' is none of leak, suspect and inconclusive
          {"failOn": "leak"}                    | rules.json:1:12: expected a list in [ ], found 'leak'
          {"heap": {}}                          | rules.json:1:10: a heap rule needs a limit: maxGrowth, maxSize
          {"heap": {"maxSize": "10 %"}}         | rules.json:1:22: maxSize is '10 %'; expected a size such as "5 MB"
          {"heap": {"maxGrowth": "5 Mb"}}       | rules.json:1:24: maxGrowth is '5 Mb'; expected a size such as "5 MB", or a share such as "10 %"
          {"heap": {"maxGrowth": {}}}           | rules.json:1:24: maxGrowth is {; expected a size such as "5 MB", or a share such as "10 %"
          {"heap": {"maxGrowth": -1}}           | rules.json:1:24: maxGrowth is '-1'; expected a size such as "5 MB", or a share such as "10 %"
          {"heap": {"maxGrowth": 1, "maxGrowth": 2}} | rules.json:1:38: Duplicate field 'maxGrowth'
          {"classes": {}}                       | rules.json:1:13: expected a list in [ ], found {
          {"classes": ["Cart"]}                 | rules.json:1:14: expected a class rule in { }, found 'Cart'
          {"classes": [{"maxCount": 1}]}        | rules.json:1:14: a class rule needs class
          {"classes": [{"class": "", "maxCount": 1}]} | rules.json:1:24: expected a text that is not empty
          {"classes": [{"class": 7, "maxCount": 1}]} | rules.json:1:24: expected a text in quotes, found '7'
          {"classes": [{"class": "A", "maxCount": 1.5}]} | rules.json:1:41: maxCount is '1.5'; expected a number
          {"classes": [{"class": "A", "maxCount": "5 MB"}]} | rules.json:1:41: maxCount is '5 MB'; expected a number
          {"classes": [{"class": "A"}]}         | rules.json:1:14: a class rule needs a limit: maxCount, maxGrowth, maxRetainedGrowth, maxShallowGrowth
          {"containers": [{"container": "a", "maxCount": 1}]} | rules.json:1:36: unknown key 'maxCount' in a container rule; known are container, maxGrowth, maxRetainedGrowth, reason
          {"allowed": [{"reason": "a", "until": "2027-01-01"}]} | rules.json:1:14: an allowed finding needs one of holder, class, kind
          {"allowed": [{"holder": "a", "until": "2027-01-01"}]} | rules.json:1:14: an allowed finding needs a reason
          {"allowed": [{"holder": "a", "reason": "b"}]} | rules.json:1:14: an allowed finding needs until, the last day it is allowed on
          {"allowed": [{"holder": "a", "reason": "b", "until": "2027-02-30"}]} | rules.json:1:54: until is '2027-02-30'; expected a date such as "2027-03-31"
          {"allowed": [{"kind": "leaky", "reason": "b", "until": "2027-02-20"}]} | rules.json:1:23: 'leaky' is no kind; known are listener, cache, closure, buffer, global-state, promise, timer, async-context, connection-set, queue, registry, detached-dom, subscription, label-cardinality, session-store, other
          """)
  void mistakesAreToldWithTheirPlace(String text, String message) {
    var failure = assertThrows(RulesException.class, () -> read(text));
    assertEquals(
        message,
        failure
            .getMessage()
            .substring(0, Math.min(message.length(), failure.getMessage().length())));
  }

  @Test
  void linesAreCounted() {
    var failure = assertThrows(RulesException.class, () -> read("{\n  // no\n  'heap': {}\n}"));
    assertEquals("rules.json:3:3: ", failure.getMessage().substring(0, 16));
  }

  @Test
  void otherEncodingIsTold() throws Exception {
    var file = folder.resolve("rules.json");
    Files.write(file, "{\"allowed\": [{\"holder\": \"ü\"}]}".getBytes(StandardCharsets.ISO_8859_1));
    var failure = assertThrows(RulesException.class, () -> RulesFile.read(file));
    assertEquals("rules.json: is not in UTF-8", failure.getMessage());
  }
}
