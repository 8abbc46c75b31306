package dev.batchdot.processor;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import dev.batchdot.contraction.ElementType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Arrays and tensors of any element type, by reflection. */
final class Tensors {
  private Tensors() {}

  /**
   * Small whole numbers, whose sums are exact in each of the types, in whatever order; none is 0,
   * for the sign of a zero is no one's business.
   */
  static Object array(ElementType type, int length, int seed) {
    Object array = zeros(type, length);
    for (int i = 0; i < length; i++) {
      int value = Math.floorMod(i * 31 + seed * 17 + i * i % 7, 12) - 6;
      Array.setInt(array, i, value < 0 ? value : value + 1);
    }
    return array;
  }

  static Object zeros(ElementType type, int length) {
    return Array.newInstance(elementClass(type), length);
  }

  static Object tensor(ElementType type, Object array, Shape shape) {
    Class<?>[] parameters = {array.getClass(), int[].class};
    return call(tensorClass(type), null, "of", parameters, array, shape.toArray());
  }

  static Object data(ElementType type, Object tensor) {
    return call(tensorClass(type), tensor, "data", new Class<?>[0]);
  }

  /** What the generic path makes of two tensors, which here is the interpreter. */
  static Object contracted(ElementType type, Object x, Object y, Axes axes) {
    Class<?> tensor = tensorClass(type);
    Class<?>[] parameters = {tensor, tensor, Axes.class};
    return call(BatchDots.class, null, "batchDot", parameters, x, y, axes);
  }

  static Class<?> tensorClass(ElementType type) {
    try {
      return Class.forName("dev.batchdot." + type.tensorName());
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  static Class<?> arrayClass(ElementType type) {
    return elementClass(type).arrayType();
  }

  static Object call(
      Class<?> owner,
      @Nullable Object target,
      String name,
      Class<?>[] parameters,
      Object... arguments) {
    try {
      Method method = owner.getMethod(name, parameters);
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Class<?> elementClass(ElementType type) {
    return switch (type) {
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case INT -> int.class;
      case LONG -> long.class;
    };
  }
}
