package holdfast.ui.start;

import holdfast.ui.settings.LastSession;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/// What the start page offers.
public final class StartViewModel {
  private final ObservableList<Path> recent;
  private final ObservableList<LastSession.Entry> session;
  private final Runnable chooseFiles;
  private final Runnable openExample;
  private final Consumer<List<Path>> open;
  private final Consumer<List<LastSession.Entry>> openAgain;

  public StartViewModel(
      ObservableList<Path> recent,
      ObservableList<LastSession.Entry> session,
      Runnable chooseFiles,
      Runnable openExample,
      Consumer<List<Path>> open,
      Consumer<List<LastSession.Entry>> openAgain) {
    this.recent = recent;
    this.session = session;
    this.chooseFiles = chooseFiles;
    this.openExample = openExample;
    this.open = open;
    this.openAgain = openAgain;
  }

  public ObservableList<Path> recent() {
    return recent;
  }

  /// What was open together last.
  public ObservableList<LastSession.Entry> session() {
    return session;
  }

  public void openSession() {
    openAgain.accept(session);
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
