package holdfast.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// Runs the JMH benchmarks of the hot loops: `mvn -Pbench -Dbench.jmh`.
final class HotLoops {
  private static final int ITERATIONS = 5;

  private HotLoops() {}

  static void run() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(System.getProperty("bench.jmh.include"))
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(1)
            .warmupIterations(ITERATIONS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgs(System.getProperty("bench.jvmFlags").split(" "));
    var file = System.getProperty("bench.jmh.file", "");
    if (!file.isEmpty()) {
      options.param("file", file);
    }
    new Runner(options.build()).run();
  }
}
