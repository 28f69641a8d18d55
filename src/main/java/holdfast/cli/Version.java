package holdfast.cli;

import holdfast.report.Build;
import picocli.CommandLine.IVersionProvider;

/// The version, and the engine of Chrome DevTools that it counts as.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "holdfast "
          + Build.version()
          + " (counts as chrome-devtools-frontend "
          + Build.devToolsVersion()
          + ")"
    };
  }
}
