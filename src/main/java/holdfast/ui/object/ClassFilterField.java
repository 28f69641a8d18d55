package holdfast.ui.object;

import holdfast.ui.Messages;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed into the filter field of a view, understood. While that is no regular expression
/// although it means to be one, the filter stays as it was.
public final class ClassFilterField {
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<ClassFilter> filter =
      new ReadOnlyObjectWrapper<>(ClassFilter.ALL);

  public ClassFilterField() {
    text.subscribe((_, typed) -> parse(typed));
  }

  private void parse(String typed) {
    try {
      var understood = ClassFilter.parse(typed);
      problem.set("");
      filter.set(understood);
    } catch (PatternSyntaxException broken) {
      problem.set(Messages.text("summary.filter.problem", broken.getDescription()));
    }
  }

  /// What is typed.
  public StringProperty textProperty() {
    return text;
  }

  /// Why it is not understood; empty when it is.
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<ClassFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// What was understood last.
  public ClassFilter filter() {
    return filter.get();
  }
}
