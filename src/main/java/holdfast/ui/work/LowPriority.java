package holdfast.ui.work;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Lets long work step back behind the window. Java's own thread priorities do nothing on Linux, so
/// there the thread asks the system itself; threads that it starts from then on do likewise.
final class LowPriority {
  /// Of -20 (first) to 19 (last); 0 is usual.
  private static final int NICENESS = 15;

  /// "Which" of setpriority(2): a process, which on Linux may be a single thread; 0 is the caller.
  private static final int PRIO_PROCESS = 0;

  private LowPriority() {}

  /// The system's function, looked for when the first such thread runs: that takes 20 ms, which
  /// whoever makes the thread does not have.
  private static final class Native {
    private static final MethodHandle SETPRIORITY = find();
  }

  @SuppressWarnings("restricted") // the signature is that of the C library
  private static MethodHandle find() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return null;
    }
    var linker = Linker.nativeLinker();
    var number = ValueLayout.JAVA_INT;
    return linker.defaultLookup().find("setpriority").stream()
        .map(function ->
            linker.downcallHandle(function, FunctionDescriptor.of(number, number, number, number)))
        .findAny()
        .orElse(null);
  }

  /// The same work, on a thread that takes a low priority first. Where the system refuses, the
  /// thread keeps the one it has.
  static Runnable of(Runnable work) {
    return () -> {
      take();
      work.run();
    };
  }

  private static void take() {
    Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
    if (Native.SETPRIORITY == null) {
      return;
    }
    try {
      int _ = (int) Native.SETPRIORITY.invokeExact(PRIO_PROCESS, 0, NICENESS);
    } catch (Throwable problem) {
      throw new IllegalStateException("setpriority", problem);
    }
  }
}
