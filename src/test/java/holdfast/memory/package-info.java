/// What only shows over time or where memory is short: nothing is kept of what was closed, and a
/// load that does not fit ends alone.
package holdfast.memory;
