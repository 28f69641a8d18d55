/// What is shown to people, as plain data: how sizes are written. Comes in: numbers of the layers
/// to the left. Goes out: text.
package holdfast.report;
