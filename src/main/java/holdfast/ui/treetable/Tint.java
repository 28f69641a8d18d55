package holdfast.ui.treetable;

import javafx.css.PseudoClass;

/// What the colour of a name means.
public enum Tint {
  PLAIN,
  STRING,
  FUNCTION,
  NUMBER,
  VARIABLE,
  INTERNAL;

  /// `:string`, `:function`... in the style sheet.
  public PseudoClass pseudoClass() {
    return PseudoClass.getPseudoClass(name().toLowerCase(java.util.Locale.ROOT));
  }
}
