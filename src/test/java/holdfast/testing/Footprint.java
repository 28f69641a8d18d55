package holdfast.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Bytes of the arrays of numbers that an object of ours holds, itself and through others.
public final class Footprint {
  private static final Map<Class<?>, Integer> WIDTHS =
      Map.of(byte.class, 1, short.class, 2, char.class, 2, int.class, 4, long.class, 8);

  private Footprint() {}

  public static long of(Object start) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var pending = new ArrayDeque<Object>();
    pending.push(start);
    seen.add(start);
    long bytes = 0;
    while (!pending.isEmpty()) {
      var next = pending.pop();
      var type = next.getClass();
      if (type.isArray()) {
        bytes += Array.getLength(next) * (long) WIDTHS.getOrDefault(type.componentType(), 0);
      }
      for (var held : type.isArray() ? elements(next) : fields(next)) {
        if (held != null && seen.add(held)) {
          pending.push(held);
        }
      }
    }
    return bytes;
  }

  private static Object[] elements(Object array) {
    return array instanceof Object[] objects ? objects : new Object[0];
  }

  private static Object[] fields(Object object) {
    var held = new ArrayDeque<>();
    for (Class<?> type = object.getClass();
        type != null && isKnown(type);
        type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          try {
            var value = field.get(object);
            if (value != null) {
              held.add(value);
            }
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
    return held.toArray();
  }

  /// The JDK's own objects are not looked into.
  private static boolean isKnown(Class<?> type) {
    return type.getName().startsWith("holdfast.")
        || type.getName().startsWith("org.eclipse.collections.");
  }
}
