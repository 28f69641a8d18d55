package holdfast.findings;

import holdfast.analysis.SourceLocation;
import holdfast.graph.HeapGraph;
import holdfast.graph.NodeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Works out what a finding says about a judged candidate.
final class FindingBuilder {
  private final List<Capture> captures;
  private final Capture last;
  private final Membership members;
  private final long bornAfter;
  private final DeclarationSearch declarations;
  private final OtherHolders otherHolders;

  FindingBuilder(List<Capture> captures, Membership members, long bornAfter) {
    this.captures = captures;
    this.members = members;
    this.bornAfter = bornAfter;
    last = captures.getLast();
    declarations = new DeclarationSearch(last);
    otherHolders = new OtherHolders(last, bornAfter);
  }

  Finding build(int rank, Candidate candidate, History history, VerdictRule.Judgement judgement) {
    var suspect = new Suspect(candidate, history, "", HeapGraph.NO_NODE, null);
    var verdict = judgement.verdict();
    return build(rank, suspect, verdict, ConfidenceRule.of(history, verdict, judgement.bound()));
  }

  Finding build(int rank, Suspect suspect, Verdict verdict, Confidence confidence) {
    var candidate = suspect.candidate();
    var history = suspect.history();
    var paths = new HolderPaths(last, Math.max(bornAfter, last.graph().nodeId(history.holder())));
    var path = paths.to(history.holder());
    var gained = gained(suspect);
    var leaked = new LeakedClass(last, gained);
    var named =
        isStructure(history)
            ? leaked.nameOfMost()
            : EmbedderEntries.areIn(last, history)
                ? leaked.nameOfEach(entries(suspect))
                : leaked.name(entries(suspect));
    var holder = path.getLast();
    int example = example(suspect, named);
    var className = example == HeapGraph.NO_NODE ? holder.className() : last.className(example);
    var kind =
        suspect.kind() != null
            ? suspect.kind()
            : EmbedderEntries.kindOf(last, history)
                .orElseGet(() ->
                    KindRule.of(
                        path,
                        className,
                        gained,
                        new GlobalState(last, paths).isReachedFromGlobal(history.holder())));
    var classSource = location(example).or(() -> location(gained.maker()));
    var source =
        declarations
            .find(path, gained.maker(), leaked.made(entries(suspect)), kind.isMadeByFunction())
            .or(() -> classSource);
    int count = history.entries().length;
    long more = history.entries()[count - 1] - history.entries()[0];
    long cost =
        history.word().equals("bytes") || more <= 0
            ? 0
            : Math.max(0, (history.retained()[count - 1] - history.retained()[0]) / more);
    return new Finding(
        rank,
        verdict,
        kind,
        className,
        example,
        EntrySample.of(last, example),
        counts(className),
        Arrays.stream(history.retained()).boxed().toList(),
        Arrays.stream(history.entries()).boxed().toList(),
        history.word(),
        holder,
        path,
        source,
        classSource,
        cost,
        Math.max(candidate.bytes, history.retained()[count - 1]),
        otherHolders.of(candidate, path.getLast().node()),
        confidence);
  }

  private GainedClasses gained(Suspect suspect) {
    var gained = GainedClasses.of(last, members, suspect.candidate());
    return members instanceof ShapeMembers shapes
            && new LeakedClass(last, gained).name(entries(suspect)).isEmpty()
        ? GainedClasses.of(last, shapes.orShared(), suspect.candidate())
        : gained;
  }

  /// Whether an object was measured as a whole.
  private boolean isStructure(History history) {
    return history.word().equals("bytes") && last.graph().type(history.holder()) == NodeType.OBJECT;
  }

  /// How many entries are to be named: those gained, of one capture all.
  private static long entries(Suspect suspect) {
    var history = suspect.history();
    return history.word().equals("bytes")
        ? 1
        : Math.max(1, history.entries().length == 1 ? history.entries()[0] : history.lastGain());
  }

  /// A class of the program tells more than that there are many promises or timers.
  private int example(Suspect suspect, Optional<ClassMembers> named) {
    boolean isTold = named.filter(m -> m.kind == ClassKinds.OWN).isPresent();
    if (named.isEmpty() && EmbedderEntries.areIn(last, suspect.history())) {
      return new EmbedderEntries(captures, new ObjectTracks(captures)).example(suspect.history());
    }
    return suspect.example() != HeapGraph.NO_NODE && !isTold
        ? suspect.example()
        : named.map(m -> m.example).orElse(HeapGraph.NO_NODE);
  }

  private Optional<SourceLocation> location(int node) {
    return node == HeapGraph.NO_NODE ? Optional.empty() : last.snapshot().sourceLocation(node);
  }

  /// Objects of a class in every capture.
  private List<Integer> counts(String className) {
    var counts = new ArrayList<Integer>();
    for (var capture : captures) {
      var wanted = new boolean[capture.classes().count()];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = capture.classes().name(i).equals(className);
      }
      int count = 0;
      for (int node = 0; node < capture.graph().nodeCount(); node++) {
        if (wanted[capture.classes().classOf(node)] && capture.snapshot().shallowSize(node) != 0) {
          count++;
        }
      }
      counts.add(count);
    }
    return counts;
  }
}
