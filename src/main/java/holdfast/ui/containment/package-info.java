/// The heap from its roots down, one reference after the other.
package holdfast.ui.containment;
