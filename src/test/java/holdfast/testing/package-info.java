/// What the tests share: snapshots written by hand or at random, and slow answers that owe nothing
/// to the code they check.
package holdfast.testing;
