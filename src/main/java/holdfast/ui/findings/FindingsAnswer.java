package holdfast.ui.findings;

import java.util.List;

/// What the open snapshots tell about leaks, in words.
///
/// @param verdict the answer as one sentence
/// @param basis what it rests on: which captures, and how it is known that they belong together
/// @param advice what to do to know more, empty where there is nothing to do
/// @param leaks how many findings are leaks
/// @param findings by rank
public record FindingsAnswer(
    String verdict, String basis, String advice, int leaks, List<FindingSheet> findings) {}
