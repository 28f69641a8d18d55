package holdfast.ui.workspace;

import holdfast.report.ByteSize;
import holdfast.ui.Messages;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// Says how much memory is in use, every other second.
final class MemoryMeter {
  private MemoryMeter() {}

  static void run(Label label) {
    update(label);
    var timeline = new Timeline(new KeyFrame(Duration.seconds(2), _ -> update(label)));
    timeline.setCycleCount(Animation.INDEFINITE);
    label
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            timeline.stop();
          } else {
            timeline.play();
          }
        });
  }

  private static void update(Label label) {
    var runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    label.setText(
        Messages.text(
            "status.memory", ByteSize.format(used), ByteSize.format(runtime.maxMemory())));
  }
}
