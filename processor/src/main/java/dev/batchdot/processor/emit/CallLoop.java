package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.function.Function;

/**
 * Calls of the method that does the work, with some steps of an axis each: few and timed until it
 * is compiled, so that {@linkplain DryCalls dry calls} follow soon:
 *
 * <pre>{@code
 * for (int b = 0, step; b < batch; b += step) {
 *   long start = contractDry1 > 0 ? System.nanoTime() : 0;
 *   step = start != 0 ? 2 : 16;
 *   contractPart1(x, ..., Math.min(step, batch - b));
 *   if (start != 0) {
 *     contractWarmUp1(x, y, out, System.nanoTime() - start);
 *   }
 * }
 * }</pre>
 *
 * @param variable the local that holds where a call begins
 * @param from where the first one begins
 * @param to where the last one ends, as text or code
 * @param most how much of the axis a call gets
 * @param cold how much it gets until then
 */
record CallLoop(String variable, String from, Object to, String most, String cold) {
  /** Emits the loop; {@code call} gets how much of the axis one call may have, and makes it. */
  void emit(CodeBlock.Builder code, PathNames names, Function<String, CodeBlock> call) {
    boolean alike = most.equals(cold);
    String step = alike ? most : "step";
    code.beginControlFlow(
        "for (int $1L = $2L$3L; $1L < $4L; $5L)",
        variable,
        from,
        alike ? "" : ", step",
        to,
        step.equals("1") ? variable + "++" : variable + " += " + step);
    start(code, names);
    if (!alike) {
      code.addStatement("step = start != 0 ? $L : $L", cold, most);
    }
    code.addStatement("$L", call.apply(step));
    end(code, names);
    code.endControlFlow();
  }

  /** Emits one call. */
  static void once(CodeBlock.Builder code, PathNames names, CodeBlock call) {
    start(code, names);
    code.addStatement("$L", call);
    end(code, names);
  }

  private static void start(CodeBlock.Builder code, PathNames names) {
    code.addStatement("long start = $L > 0 ? $T.nanoTime() : 0", names.dry(), System.class);
  }

  private static void end(CodeBlock.Builder code, PathNames names) {
    code.beginControlFlow("if (start != 0)")
        .addStatement("$L(x, y, out, $T.nanoTime() - start)", names.warmUp(), System.class)
        .endControlFlow();
  }
}
