/// The page that says what this program is, what it counts like and what it is made of.
package holdfast.ui.about;
