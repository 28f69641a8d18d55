package holdfast.ui.findings;

import holdfast.ui.Messages;
import holdfast.ui.work.Questions;
import java.time.Duration;
import java.util.function.BiConsumer;

/// Says on the window's thread what a search is at. Called in the background.
final class FindingsProgress {
  /// The share of a search that telling processes apart takes, at most.
  private static final double COMPARING = 0.4;

  private final Questions questions;
  private final int captures;
  private final BiConsumer<String, Double> whenFurther;
  private int compared;

  /// @param whenFurther hears what is being done, and the share that is done
  FindingsProgress(Questions questions, int captures, BiConsumer<String, Double> whenFurther) {
    this.questions = questions;
    this.captures = captures;
    this.whenFurther = whenFurther;
  }

  void comparing(String letter) {
    say(Messages.text("findings.working.ids", letter), COMPARING * compared++ / captures);
  }

  void searching() {
    say(Messages.text("findings.working.search"), COMPARING);
  }

  void writing() {
    say(Messages.text("findings.working.write"), 0.95);
  }

  private void say(String text, double done) {
    questions.later(Duration.ZERO, () -> whenFurther.accept(text, done));
  }
}
