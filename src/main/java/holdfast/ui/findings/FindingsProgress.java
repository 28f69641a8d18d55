package holdfast.ui.findings;

import holdfast.ui.Messages;
import holdfast.ui.work.Questions;
import java.time.Duration;
import java.util.function.BiConsumer;

/// Says on the window's thread what a search is at. Called in the background.
final class FindingsProgress {
  private final Questions questions;
  private final BiConsumer<String, Double> whenFurther;

  /// @param whenFurther hears what is being done, and the share that is done
  FindingsProgress(Questions questions, BiConsumer<String, Double> whenFurther) {
    this.questions = questions;
    this.whenFurther = whenFurther;
  }

  void searching() {
    say(Messages.text("findings.working.search"), 0.1);
  }

  void writing() {
    say(Messages.text("findings.working.write"), 0.95);
  }

  private void say(String text, double done) {
    questions.later(Duration.ZERO, () -> whenFurther.accept(text, done));
  }
}
