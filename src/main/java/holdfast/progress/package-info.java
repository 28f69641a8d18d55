/// How long work is watched, canceled and spread over cores. Comes in: nothing of ours. Goes out:
/// the signals that every other package passes along.
package holdfast.progress;
