package holdfast.format;

/// What is left of a file that is cut off: of each part how much is whole, and how much there was.
///
/// @param bytes of the (decompressed) file, up to where it is cut off
/// @param nodes rows that are whole
/// @param allNodes rows that the header announces
/// @param edges rows that are whole; 0 where a node is missing
/// @param allEdges rows that the header announces
/// @param lacksLocations whether the header announces places in scripts that are not all there
/// @param names strings that are whole, of those that nodes and edges are named by
/// @param allNames how many strings nodes and edges are named by, as far as these are there
public record Remains(
    long bytes,
    long nodes,
    long allNodes,
    long edges,
    long allEdges,
    boolean lacksLocations,
    long names,
    long allNames) {

  public boolean lacksNodes() {
    return nodes < allNodes;
  }

  public boolean lacksEdges() {
    return edges < allEdges;
  }

  public boolean lacksNames() {
    return names < allNames;
  }
}
