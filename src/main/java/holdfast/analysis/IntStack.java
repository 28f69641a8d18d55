package holdfast.analysis;

import java.util.Arrays;

/// A growing stack of ints for walks over the graph; faster than a general one because it checks
/// nothing.
final class IntStack {
  private int[] values = new int[1024];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void push(int value) {
    if (size == values.length) {
      grow();
    }
    values[size++] = value;
  }

  private void grow() {
    values = Arrays.copyOf(values, size + size / 2);
  }

  int pop() {
    return values[--size];
  }

  int peek() {
    return values[size - 1];
  }

  void setTop(int value) {
    values[size - 1] = value;
  }
}
