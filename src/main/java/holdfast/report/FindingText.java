package holdfast.report;

import holdfast.findings.Finding;
import holdfast.findings.HolderLink;
import holdfast.findings.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says a finding in words that can be pasted into a ticket.
public final class FindingText {
  private FindingText() {}

  /// What happens, in a paragraph.
  public static String story(Finding finding) {
    var holder = finding.holder();
    var text = new StringBuilder();
    text.append(holder.className());
    if (!holder.edgeName().isEmpty()) {
      text.append(" “").append(holder.edgeName()).append("”");
    }
    text.append(finding.entries().size() == 1 ? " has " : " went from ")
        .append(numbers(finding.entries(), " to ", finding.entryWord()));
    text.append(finding.entryWord().equals("bytes") ? "" : " " + finding.entryWord());
    if (finding.entries().size() > 1) {
      text.append(" over ").append(finding.entries().size()).append(" captures");
    }
    text.append(", retaining ")
        .append(numbers(finding.retainedSizes(), ", then ", "bytes"))
        .append(". ");
    text.append(
        switch (finding.verdict()) {
          case LEAK -> "What accumulates is " + leaked(finding) + ", and it stays. ";
          case SUSPECT ->
              (finding.entries().size() == 1 ? "It holds mostly " : "What it gained is mostly ")
                  + leaked(finding)
                  + ". ";
          case SETTLED -> "It filled up and has been steady since: no leak. ";
        });
    text.append("It is held as ").append(way(finding));
    finding.source().ifPresent(source -> text.append(", see ").append(source));
    return text.append('.').toString();
  }

  /// The class, with those of what one of its objects holds: `Array of Session, (string)`.
  private static String leaked(Finding finding) {
    return finding.sample().isEmpty()
        ? finding.leakedClass()
        : finding.leakedClass() + " of " + String.join(", ", finding.sample());
  }

  private static String way(Finding finding) {
    return finding.path().stream().map(HolderLink::shownName).collect(Collectors.joining(" › "));
  }

  private static String numbers(List<Long> values, String separator, String word) {
    return values.stream()
        .map(v -> word.equals("bytes") ? ByteSize.format(v) : String.format(Locale.ROOT, "%,d", v))
        .collect(Collectors.joining(separator));
  }

  /// What to do about it.
  public static String advice(Finding finding) {
    if (finding.verdict() == Verdict.SETTLED) {
      return "Nothing to do.";
    }
    return switch (finding.kind()) {
      case LISTENER ->
          "Remove the listener when its owner is done (off, removeListener, an AbortSignal), or add"
              + " it with once.";
      case CACHE -> "Bound the cache by size or age, or key it by object in a WeakMap.";
      case CLOSURE ->
          "Drop the functions once they have run, or move them to a scope that does not capture "
              + finding.leakedClass()
              + ".";
      case BUFFER -> "Copy the bytes that are needed (Buffer.from) instead of keeping a view.";
      case GLOBAL_STATE -> "Keep such state where it ends with its request, or bound and clear it.";
      case PROMISE ->
          "Settle the promise or give up waiting (timeout, AbortSignal): whatever awaits it stays.";
      case TIMER -> "Clear the timer when its owner closes.";
      case ASYNC_CONTEXT ->
          "Do not keep functions or resources bound to a request's context beyond the request.";
      case CONNECTION_SET -> "Remove the connection on close and on error, by the object itself.";
      case QUEUE -> "Let producers wait (a bound, back pressure), or add consumers.";
      case REGISTRY -> "Unregister, or hold the instances by WeakRef.";
      case DETACHED_DOM -> "Drop references to elements that were removed from the document.";
      case SUBSCRIPTION -> "Unsubscribe when the subscriber is done.";
      case LABEL_CARDINALITY -> "Use label values from a small fixed set, without ids or paths.";
      case SESSION_STORE -> "Expire sessions, and delete them on logout.";
      case OTHER ->
          isKeptByRuntime(finding)
              ? "Close what the runtime keeps open (watchers, servers, sockets, ports, workers)"
                  + " when its owner is done."
              : "Remove entries when they are done with, or bound their number.";
    };
  }

  /// Whether no object of the program's holds them, but what stands outside of JavaScript.
  private static boolean isKeptByRuntime(Finding finding) {
    return finding.holder().className().equals("(Global handles)");
  }
}
