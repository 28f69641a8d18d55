/// The page of all keys of the window.
package holdfast.ui.keys;
