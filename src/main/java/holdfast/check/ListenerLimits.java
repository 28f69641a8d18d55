package holdfast.check;

import holdfast.findings.EmitterEvents;
import java.util.List;
import java.util.stream.Stream;

/// Limits of listeners in the last capture. The first rule that an event is of decides.
final class ListenerLimits {
  private final Compared compared;
  private final List<Rule> rules;

  /// Null before somebody asked.
  private EmitterEvents events;

  /// @param rules all rules, of which those about listeners count
  ListenerLimits(Compared compared, List<Rule> rules) {
    this.compared = compared;
    this.rules = rules.stream().filter(rule -> rule.topic() == Topic.LISTENER_COUNT).toList();
  }

  /// O(nodes) when first asked.
  List<Breach> ofCount(Rule rule) {
    if (events == null) {
      events = EmitterEvents.of(compared.last(), compared.cancel());
    }
    return events.events().stream()
        .filter(event -> rule.limit().isExceededBy(event.count()) && decides(rule, event))
        .map(this::breach)
        .toList();
  }

  private boolean decides(Rule rule, EmitterEvents.Event event) {
    var emitter = compared.last().className(event.emitter());
    return rules.stream()
        .filter(other -> other.name().matches(event.name()) && other.emitter().matches(emitter))
        .limit(1)
        .anyMatch(first -> first == rule);
  }

  private Breach breach(EmitterEvents.Event event) {
    var redaction = compared.redaction();
    var emitter = redaction.name(compared.last().className(event.emitter()));
    var name = redaction.name(event.name());
    var listeners = Limit.Unit.LISTENERS.text(event.count());
    var way =
        Stream.concat(
                events.wayTo(event).stream().map(link -> redaction.name(link.shownName())),
                Stream.of(name))
            .toList();
    return new Breach(
        event.count(),
        emitter + " " + name,
        emitter + " has " + listeners + " of “" + name + "”",
        "Event “" + name + "” of " + emitter + " has " + listeners,
        way,
        compared.last().sourceLocation(events.listener(event)));
  }
}
