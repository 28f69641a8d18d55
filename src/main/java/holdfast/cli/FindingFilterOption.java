package holdfast.cli;

import holdfast.findings.Finding;
import holdfast.findings.LeakKind;
import holdfast.findings.Verdict;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which findings are listed: by verdict, by kind, or by both if both are named.
final class FindingFilterOption {
  @Option(
      names = "--filter",
      paramLabel = "VERDICT|KIND",
      split = ",",
      converter = Converter.class,
      description =
          "Only findings of these verdicts (leak, suspect, settled) and kinds (cache, listener,"
              + " queue and so on). The verdict on the whole remains.")
  private List<Enum<?>> wanted = List.of();

  boolean isGiven() {
    return !wanted.isEmpty();
  }

  boolean accepts(Finding finding) {
    return accepts(Verdict.class::isInstance, finding.verdict())
        && accepts(LeakKind.class::isInstance, finding.kind());
  }

  private boolean accepts(Predicate<Object> isOfSort, Object value) {
    return wanted.contains(value) || wanted.stream().noneMatch(isOfSort);
  }

  static final class Converter implements ITypeConverter<Enum<?>> {
    @Override
    public Enum<?> convert(String name) {
      return Stream.<Enum<?>>concat(
              named(Verdict.values(), Verdict::text, name),
              named(LeakKind.values(), LeakKind::text, name))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "'" + name + "' is neither a verdict nor a kind of finding; see --help"));
    }

    private static <E extends Enum<E>> Stream<E> named(
        E[] values, Function<E, String> text, String name) {
      return Stream.of(values).filter(value -> text.apply(value).equals(name));
    }
  }
}
