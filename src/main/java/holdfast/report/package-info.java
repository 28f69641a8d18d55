/// What is shown to people and handed to others, as plain data and as files: reports, how findings
/// are told, how sizes are written. Comes in: what the layers to the left found out. Goes out:
/// text.
package holdfast.report;
