package dev.batchdot.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.processor.plan.Plan;
import javax.lang.model.element.Modifier;

/**
 * Calls that do nothing, of the method that does the work. Until C2 has compiled it, each operation
 * on a vector takes a thousand times longer; and HotSpot compiles what was called some thousand
 * times. So the first call with work is followed by many with nothing to do, until C1 has compiled
 * the method, and each of the next, of which C1's code keeps count, by some more:
 *
 * <pre>{@code
 * if (contractDry1 > 0) {
 *   contractWarmUp1(x, y, out);
 * }
 * }</pre>
 */
final class DryCalls {
  /** How many calls with work are followed by dry ones. */
  private static final int FOLLOWED = 200;

  /**
   * Five times Tier3InvocationThreshold; HotSpot looks at the count now and then only. With {@link
   * #DRY} here too, 512 cubed was not compiled within 3 s in 10 of 10 virtual machines: C1 had
   * tried to compile it from the midst of its loops, and ran out of virtual registers.
   */
  private static final int DRY_AT_FIRST = 1000;

  /**
   * C2 compiles after 5,000 calls (Tier4InvocationThreshold), or after 600 with 15,000 passes
   * through loops. Dry calls seem to make loops look rare to it: after 1,000 for each with work, 32
   * cubed runs at 100 GFLOP/s, after 50 at 111 (Zen 4, JDK 25). In the code of (32,32)x(32,16), 256
   * bits, the address of x was moved from a vector register in each step along k.
   */
  private static final int DRY = 50;

  private DryCalls() {}

  /** What follows a call with work. */
  static CodeBlock emit(PathNames names) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L > 0)", names.dry())
        .addStatement("$L(x, y, out)", names.warmUp())
        .endControlFlow()
        .build();
  }

  /**
   * Counters of first calls, for methods that are told apart by a number below {@code count}:
   *
   * <pre>{@code
   * private static final int[] contract1Seen = new int[88];
   * }</pre>
   */
  static FieldSpec counters(String name, int count) {
    return FieldSpec.builder(ArrayTypeName.of(TypeName.INT), name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("new int[$L]", count)
        .build();
  }

  /** What follows a call with work of the method of this number. */
  static CodeBlock emit(String counters, String number, CodeBlock dryCalls) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L[$L] < $L)", counters, number, FOLLOWED)
        .addStatement("int calls = $L[$L]++ == 0 ? $L : $L", counters, number, DRY_AT_FIRST, DRY)
        .beginControlFlow("for (int call = 0; call < calls; call++)")
        .add(dryCalls)
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  /**
   * The counter and the method of dry calls.
   *
   * @param nothing the arguments that follow out's offset in a call with nothing to do
   * @param others calls of other methods of the same kind with nothing to do
   */
  static void addTo(
      TypeSpec.Builder type, PathNames names, Plan plan, String nothing, CodeBlock others) {
    type.addField(
        FieldSpec.builder(TypeName.INT, names.dry())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .initializer("$L", FOLLOWED)
            .build());
    TypeName array = JavaTypes.array(plan.elementType());
    type.addMethod(
        MethodSpec.methodBuilder(names.warmUp())
            .addJavadoc("Calls that do nothing, so that HotSpot compiles $L soon.\n", names.part())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(array, "x")
            .addParameter(array, "y")
            .addParameter(array, "out")
            .addStatement(
                "int calls = $L-- == $L ? $L : $L", names.dry(), FOLLOWED, DRY_AT_FIRST, DRY)
            .beginControlFlow("for (int call = 0; call < calls; call++)")
            .addStatement("$L(x, 0, y, 0, out, 0, $L)", names.part(), nothing)
            .addCode(others)
            .endControlFlow()
            .build());
  }
}
