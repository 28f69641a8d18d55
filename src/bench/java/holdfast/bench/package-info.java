/// Measurements of whole processes and of hot loops; no part of the program. Comes in: the program
/// folder and snapshots. Goes out: Markdown tables. [holdfast.bench.Bench] runs them all; each
/// class with a `main` besides it measures inside a process of its own.
package holdfast.bench;
