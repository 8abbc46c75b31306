package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.BatchDot;

/**
 * Index arithmetic as text, with constants folded: every term is a name, a number, or a product.
 */
final class Terms {
  private Terms() {}

  /** A known extent as a number, an unknown one as the parameter that carries it. */
  static String extent(int extent, String parameter) {
    return extent == BatchDot.DYNAMIC ? parameter : Integer.toString(extent);
  }

  static boolean isNumber(String term) {
    return Character.isDigit(term.charAt(0));
  }

  static String times(String... factors) {
    long constant = 1;
    StringBuilder names = new StringBuilder();
    for (String factor : factors) {
      if (isNumber(factor)) {
        constant *= Long.parseLong(factor);
      } else {
        names.append(names.isEmpty() ? "" : " * ").append(factor);
      }
    }
    if (names.isEmpty() || constant == 0) {
      return Long.toString(constant);
    }
    return constant == 1 ? names.toString() : names + " * " + constant;
  }

  static String plus(String... summands) {
    long constant = 0;
    StringBuilder names = new StringBuilder();
    for (String summand : summands) {
      if (isNumber(summand)) {
        constant += Long.parseLong(summand);
      } else {
        names.append(names.isEmpty() ? "" : " + ").append(summand);
      }
    }
    if (names.isEmpty()) {
      return Long.toString(constant);
    }
    return constant == 0 ? names.toString() : names + " + " + constant;
  }

  /** The greater of two, of which one is a name; as {@link #min}, no text. */
  static CodeBlock max(String one, String other) {
    return CodeBlock.of("$T.max($L, $L)", Math.class, one, other);
  }

  /** The lesser, which is no text: {@code Math} may mean something else in the kernel. */
  static CodeBlock min(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? CodeBlock.of("$L", Math.min(Long.parseLong(one), Long.parseLong(other)))
        : CodeBlock.of("$T.min($L, $L)", Math.class, one, other);
  }
}
