/// The only door off the window's thread.
///
/// In: questions of view models, each a job that may take long. Out: plain values, delivered on the
/// window's thread. Nothing else in the window starts threads or posts to the JavaFX thread.
package holdfast.ui.work;
