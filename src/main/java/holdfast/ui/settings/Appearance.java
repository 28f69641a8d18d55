package holdfast.ui.settings;

/// Light or dark, or whatever the system is.
public enum Appearance {
  SYSTEM,
  LIGHT,
  DARK
}
