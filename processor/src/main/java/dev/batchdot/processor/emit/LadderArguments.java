package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What the methods of a ladder are called with that walk some items: numbers, but for arrays and
 * {@value #MAPS}.
 *
 * @param names the last is how many items there are
 */
record LadderArguments(ElementType elementType, List<String> names) {
  /** Moves of lanes, in the order of the methods that use them. */
  static final String MAPS = "maps";

  /** Checks that there are some. */
  LadderArguments {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("no items");
    }
  }

  /** {@code List<VectorShuffle<Float>>}. */
  static TypeName maps(ElementType elementType) {
    return ParameterizedTypeName.get(
        ClassName.get(List.class), VectorConstants.shuffle(elementType));
  }

  /** {@code private static void method(int leading..., float[] x, int xItem, ...)}. */
  MethodSpec.Builder signature(String method, String... leading) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    for (String parameter : leading) {
      builder.addParameter(TypeName.INT, parameter);
    }
    for (String name : names) {
      builder.addParameter(
          switch (name) {
            case MAPS -> maps(elementType);
            case "x", "y", "out" -> JavaTypes.array(elementType);
            default -> TypeName.INT;
          },
          name);
    }
    return builder;
  }

  /** The arguments of a call from within another such method, with so many items. */
  String call(String items) {
    List<String> arguments = new ArrayList<>(names);
    arguments.set(arguments.size() - 1, items);
    return String.join(", ", arguments);
  }
}
