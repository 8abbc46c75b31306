package dev.batchdot.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.batchdot.contraction.ElementType;

/** Element types as types of emitted code. */
final class JavaTypes {
  private JavaTypes() {}

  static TypeName element(ElementType elementType) {
    return switch (elementType) {
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
    };
  }

  static TypeName array(ElementType elementType) {
    return ArrayTypeName.of(element(elementType));
  }

  /** The pool of scratch arrays. */
  static ClassName scratch(ElementType elementType) {
    return ClassName.get("dev.batchdot.spi", elementType.tensorName().replace("Tensor", "Scratch"));
  }

  /** {@code Float} in {@code FloatTensor} and likewise names. */
  static String prefix(ElementType elementType) {
    return elementType.tensorName().replace("Tensor", "");
  }

  /** The kernels of batchdot-runtime. */
  static ClassName generic(ElementType elementType) {
    return ClassName.get("dev.batchdot.spi", prefix(elementType) + "Generic");
  }

  static ClassName tensor(ElementType elementType) {
    return ClassName.get("dev.batchdot", elementType.tensorName());
  }
}
