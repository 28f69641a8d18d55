package holdfast.findings;

import holdfast.analysis.SourceLocation;
import java.util.List;
import java.util.Optional;

/// A holder that was alive before and has gained objects that stay. Sizes are in bytes; lists with
/// one number per capture stand in order of time.
///
/// @param rank from 1
/// @param leakedClass class that accumulates, as Summary of the last capture shows it
/// @param leakedNode an object of that class that the holder gained, position in the last capture;
///   NO_NODE where none can be named
/// @param sample classes of what that object holds, where the name of its own tells nothing
/// @param counts objects of that class in the whole heap
/// @param retainedSizes of the holder: what would go if it went; 0 where it did not exist yet
/// @param entries of the holder; see `entryWord`
/// @param entryWord what the entries are: "entries", "elements", "reactions", "bytes" ...
/// @param holder the last link of the path
/// @param path from the nearest module or global object to the holder
/// @param source where the holder is declared or filled
/// @param classSource where the leaked class or the function that holds it is written
/// @param costPerEntry bytes
/// @param bytesReturned bytes that would go if the holder were emptied
/// @param otherHolders what else holds the same objects, each as text
public record Finding(
    int rank,
    Verdict verdict,
    LeakKind kind,
    String leakedClass,
    int leakedNode,
    List<String> sample,
    List<Integer> counts,
    List<Long> retainedSizes,
    List<Long> entries,
    String entryWord,
    HolderLink holder,
    List<HolderLink> path,
    Optional<SourceLocation> source,
    Optional<SourceLocation> classSource,
    long costPerEntry,
    long bytesReturned,
    List<String> otherHolders,
    Confidence confidence) {}
