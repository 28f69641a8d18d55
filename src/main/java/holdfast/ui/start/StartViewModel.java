package holdfast.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/// What the start page offers.
public final class StartViewModel {
  private final ObservableList<Path> recent;
  private final Runnable chooseFiles;
  private final Runnable openExample;
  private final Consumer<List<Path>> open;

  public StartViewModel(
      ObservableList<Path> recent,
      Runnable chooseFiles,
      Runnable openExample,
      Consumer<List<Path>> open) {
    this.recent = recent;
    this.chooseFiles = chooseFiles;
    this.openExample = openExample;
    this.open = open;
  }

  public ObservableList<Path> recent() {
    return recent;
  }

  public void chooseFiles() {
    chooseFiles.run();
  }

  public void openExample() {
    openExample.run();
  }

  public void open(Path file) {
    open.accept(List.of(file));
  }
}
