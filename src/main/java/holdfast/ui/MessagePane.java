package holdfast.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a view says where it has nothing to show: why, what that means, and a button for what can
/// be done about it.
public final class MessagePane extends VBox {
  private final Label message = label("message-text");
  private final Label advice = label("message-detail");
  private final Button action = new Button();
  private Runnable whenPressed = () -> {};

  public MessagePane() {
    getStyleClass().add("message-pane");
    action.setOnAction(_ -> whenPressed.run());
    getChildren().addAll(message, advice, action);
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }

  /// @param detail may be empty
  /// @param button what the button is called, empty for none
  public void say(String text, String detail, String button) {
    message.setText(text);
    advice.setText(detail);
    advice.setManaged(!detail.isEmpty());
    action.setText(button);
    action.setVisible(!button.isEmpty());
    action.setManaged(!button.isEmpty());
  }

  /// What the button does.
  public void onAction(Runnable whatToDo) {
    whenPressed = whatToDo;
  }
}
