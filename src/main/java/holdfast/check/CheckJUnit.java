package holdfast.check;

import holdfast.report.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// The result of a check as a file of test results, as build servers read it: a test case for each
/// verdict and for each rule, whose names stay the same from run to run.
public final class CheckJUnit {
  private static final String SUITE = "holdfast check";

  private final XMLStreamWriter xml;
  private final CheckResult result;

  private CheckJUnit(XMLStreamWriter xml, CheckResult result) {
    this.xml = xml;
    this.result = result;
  }

  /// A test case.
  ///
  /// @param problems what speaks against it
  /// @param skipped why it was not checked; empty where it was
  private record Case(String group, String name, List<Problem> problems, String skipped) {
    boolean fails() {
      return problems.stream().anyMatch(problem -> problem.level() == Level.ERROR);
    }

    boolean isSkipped() {
      return !skipped.isEmpty() && !fails();
    }
  }

  public static void write(CheckResult result, Writer target) throws IOException {
    try {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(target);
      new CheckJUnit(xml, result).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void write() throws XMLStreamException {
    var cases =
        new java.util.ArrayList<>(
            List.of(
                verdict(Topic.LEAK, "No holder leaks"),
                verdict(Topic.SUSPECT, "No holder is suspect"),
                verdict(Topic.INCONCLUSIVE, "The captures can tell leaks")));
    for (var checked : result.rules()) {
      boolean isChecked = checked.state() != CheckedRule.State.NOT_CHECKED;
      cases.add(
          new Case(
              "holdfast.rules",
              checked.rule().text(),
              checked.problems(),
              isChecked ? "" : "One capture cannot tell growth."));
    }
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    start("testsuites", cases);
    xml.writeCharacters("\n");
    start("testsuite", cases);
    for (var one : cases) {
      xml.writeCharacters("\n  ");
      write(one);
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void start(String element, List<Case> cases) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("name", SUITE);
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(cases.stream().filter(Case::fails).count()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Long.toString(cases.stream().filter(Case::isSkipped).count()));
  }

  private Case verdict(Topic topic, String name) {
    var problems = result.problems().stream().filter(problem -> problem.topic() == topic).toList();
    var allowed =
        problems.stream()
            .filter(Problem::isAllowed)
            .map(problem -> problem.title() + ". " + problem.allowed())
            .collect(Collectors.joining(" "));
    return new Case("holdfast.findings", name, problems, allowed);
  }

  private void write(Case one) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", one.group);
    xml.writeAttribute("name", text(one.name));
    if (one.fails()) {
      var errors = one.problems.stream().filter(problem -> problem.level() == Level.ERROR).toList();
      xml.writeStartElement("failure");
      xml.writeAttribute("type", errors.getFirst().topic().text());
      xml.writeAttribute(
          "message", text(errors.stream().map(Problem::title).collect(Collectors.joining("; "))));
      xml.writeCharacters(lines(errors));
      xml.writeEndElement();
    } else if (one.isSkipped()) {
      xml.writeEmptyElement("skipped");
      xml.writeAttribute("message", text(one.skipped));
    } else if (!one.problems.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(lines(one.problems));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String lines(List<Problem> problems) {
    return problems.stream().map(this::lines).collect(Collectors.joining("\n\n"));
  }

  private String lines(Problem problem) {
    var lines = new StringBuilder(text(problem.text()));
    if (!problem.wayText().isEmpty()) {
      lines.append("\nHeld as ").append(text(problem.wayText()));
    }
    problem
        .source()
        .ifPresent(source -> lines.append("\nWritten at ").append(text(source.toString())));
    if (problem.line() != 0) {
      lines.append("\nRule in ").append(text(result.placeOf(problem)));
    }
    return lines.toString();
  }

  /// What XML has no place for is made visible; half a surrogate pair becomes U+FFFD.
  private static String text(String text) {
    var result = new StringBuilder();
    VisibleText.of(text)
        .codePoints()
        .forEach(c -> {
          boolean isNone = c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff;
          result.appendCodePoint(isNone ? 0xfffd : c);
        });
    return result.toString();
  }
}
