package holdfast.comparison;

import holdfast.analysis.ClassKeys;
import holdfast.analysis.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What identifies the classes of captures of different processes: the name, and the script and
/// line of the constructor. The number of a script, by which DevTools knows a class, is another in
/// every process.
///
/// A class whose place is not found in the other capture, because the script moved to another
/// folder or its lines changed, is matched by the script's file name, and else by its name, as long
/// as either tells one class alone.
final class StructuralKeys {
  private StructuralKeys() {}

  /// Keys by class number; a class that `last` has as well gets the key it has there. O(classes).
  static String[] of(ClassKeys classes, ClassKeys last) {
    var keys = placed(classes);
    if (classes == last) {
      return keys;
    }
    var lastKeys = placed(last);
    var matched = new boolean[keys.length];
    var taken = new boolean[lastKeys.length];
    match(keys, lastKeys, keys.clone(), lastKeys, matched, taken);
    match(keys, lastKeys, filed(classes), filed(last), matched, taken);
    match(keys, lastKeys, named(classes), named(last), matched, taken);
    return keys;
  }

  /// Gives classes the keys of those that are left in the other capture and agree in something that
  /// only one on each side has.
  private static void match(
      String[] keys,
      String[] lastKeys,
      String[] traits,
      String[] lastTraits,
      boolean[] matched,
      boolean[] taken) {
    var left = byTrait(traits, matched);
    var lastLeft = byTrait(lastTraits, taken);
    for (var entry : left.entrySet()) {
      var others = lastLeft.getOrDefault(entry.getKey(), List.of());
      if (entry.getValue().size() == 1 && others.size() == 1) {
        int number = entry.getValue().getFirst();
        int other = others.getFirst();
        keys[number] = lastKeys[other];
        matched[number] = true;
        taken[other] = true;
      }
    }
  }

  private static Map<String, List<Integer>> byTrait(String[] traits, boolean[] gone) {
    var numbers = new HashMap<String, List<Integer>>();
    for (int number = 0; number < traits.length; number++) {
      if (!gone[number]) {
        numbers.computeIfAbsent(traits[number], _ -> new ArrayList<>()).add(number);
      }
    }
    return numbers;
  }

  /// Name, script and line.
  private static String[] placed(ClassKeys classes) {
    var keys = new String[classes.count()];
    for (int number = 0; number < keys.length; number++) {
      var place = classes.source(number).map(SourceLocation::toString).orElse("");
      keys[number] = place + "," + classes.name(number);
    }
    return keys;
  }

  /// Name, and file name of the script.
  private static String[] filed(ClassKeys classes) {
    var keys = new String[classes.count()];
    for (int number = 0; number < keys.length; number++) {
      var file = classes.source(number).map(SourceLocation::file).orElse("");
      int folders = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
      keys[number] = file.substring(folders + 1) + "," + classes.name(number);
    }
    return keys;
  }

  private static String[] named(ClassKeys classes) {
    var keys = new String[classes.count()];
    for (int number = 0; number < keys.length; number++) {
      keys[number] = classes.name(number);
    }
    return keys;
  }
}
