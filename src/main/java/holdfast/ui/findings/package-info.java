/// What leaks, in words: the findings on the open snapshots, and the evidence for each.
package holdfast.ui.findings;
