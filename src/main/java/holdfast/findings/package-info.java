/// Findings: which holder keeps more and more objects, and what that costs. Comes in: the captures
/// of one program in order of time. Goes out: [holdfast.findings.Findings], plain data.
package holdfast.findings;
