package holdfast.findings;

import holdfast.analysis.Script;
import java.util.HashSet;
import java.util.List;

/// Scripts that were loaded in the last interval. Loading a module grows caches of modules,
/// channels, prototypes; that ends when all is loaded.
///
/// @param scripts how many were loaded
/// @param names how many different ones: the same script loaded again and again is a leak
record LoadedCode(int scripts, int names) {
  private static final int FEW = 3;
  private static final double MOST = 0.7;

  /// Names under which Node.js remembers a script: what was asked for, where it was looked for.
  private static final int TABLE_ENTRIES = 4;

  static LoadedCode inLastInterval(List<Capture> captures) {
    long before =
        captures.get(captures.size() - 2).snapshot().scripts().stream()
            .mapToLong(Script::id)
            .max()
            .orElse(0);
    int scripts = 0;
    var names = new HashSet<String>();
    for (var script : captures.getLast().snapshot().scripts()) {
      if (script.id() > before) {
        scripts++;
        names.add(script.name().replaceFirst("[?#].*", ""));
      }
    }
    return new LoadedCode(scripts, names.size());
  }

  /// Whether so many new entries may be there because code was loaded.
  boolean explains(long gain) {
    return scripts >= FEW && names >= MOST * scripts && gain <= scripts;
  }

  /// The same of what Node.js itself keeps: its tables of paths, packages and modules.
  boolean explainsTables(long gain) {
    return explains(gain / TABLE_ENTRIES);
  }
}
