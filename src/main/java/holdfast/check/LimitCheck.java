package holdfast.check;

import holdfast.check.CheckedRule.State;
import java.util.Comparator;
import java.util.List;

/// Holds limits against captures.
final class LimitCheck {
  /// Problems of one rule that are told; a rule for all classes may be broken by hundreds.
  private static final int TOLD = 20;

  private final Compared compared;
  private final List<Rule> rules;
  private final HeapLimits heap;
  private final ClassLimits classes;
  private final ContainerLimits containers;
  private final ListenerLimits listeners;

  LimitCheck(Compared compared, List<Rule> rules) {
    this.compared = compared;
    this.rules = rules;
    heap = new HeapLimits(compared);
    classes = new ClassLimits(compared);
    containers = new ContainerLimits(compared);
    listeners = new ListenerLimits(compared, rules);
  }

  /// One per rule, in their order.
  List<CheckedRule> check() {
    return rules.stream().map(this::check).toList();
  }

  private CheckedRule check(Rule rule) {
    if (rule.isOfGrowth() && compared.snapshots().size() == 1) {
      return new CheckedRule(rule, State.NOT_CHECKED, List.of(), 0);
    }
    var breaches =
        breaches(rule).stream()
            .sorted(Comparator.comparingLong(Breach::excess).reversed().thenComparing(Breach::name))
            .toList();
    var problems = breaches.stream().limit(TOLD).map(breach -> breach.problem(rule)).toList();
    var state = breaches.isEmpty() ? State.KEPT : State.BROKEN;
    return new CheckedRule(rule, state, problems, breaches.size());
  }

  private List<Breach> breaches(Rule rule) {
    return switch (rule.topic()) {
      case HEAP_SIZE -> heap.ofSize(rule);
      case HEAP_GROWTH -> heap.ofGrowth(rule);
      case CLASS_COUNT -> classes.ofCount(rule);
      case CLASS_GROWTH, CLASS_SIZE_GROWTH -> classes.ofGrowth(rule);
      case CONTAINER_GROWTH, CONTAINER_SIZE_GROWTH -> containers.ofGrowth(rule);
      case LISTENER_COUNT -> listeners.ofCount(rule);
      default -> throw new IllegalArgumentException("no limit is about " + rule.topic());
    };
  }
}
