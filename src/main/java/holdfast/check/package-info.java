/// Whether some snapshots are as a team wants them: leaks, and rules of its own. Comes in:
/// snapshots and a file of rules. Goes out: problems, and files that build servers read.
package holdfast.check;
