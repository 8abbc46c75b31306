package dev.batchdot.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.batchdot.processor.plan.Plan;
import dev.batchdot.spi.WarmUp;
import javax.lang.model.element.Modifier;

/**
 * Calls that do nothing, of the method that does the work. Until C2 has compiled it, each operation
 * on a vector takes a thousand times longer; and HotSpot compiles what was called some thousand
 * times. So each of the first calls with work is followed by many with nothing to do; and then by a
 * {@linkplain WarmUp#letCompile pause}, as operations that are not compiled keep the compilers busy
 * with what the vector module does instead of them. (Not for one that is called once.)
 *
 * <p>Dry calls return before anything else is done: C2 goes by how often it has seen each branch
 * taken, and where loops look rare to it moves their work into them. 32 cubed with 1,000 dry calls
 * for each with work ran at 100 GFLOP/s instead of 111 while they only skipped the loops (Zen 4,
 * JDK 25).
 */
final class DryCalls {
  /** How many calls with work are followed by dry ones. */
  private static final int FOLLOWED = 200;

  /**
   * C1 compiles after 200 calls (Tier3InvocationThreshold), but HotSpot looks at the count now and
   * then only; C2 after another 5,000 (Tier4InvocationThreshold), or several times that where
   * others wait for it. With 50 after the first call 512 cubed was not compiled within 3 s: C1 had
   * tried to compile it from the midst of its loops, and ran out of virtual registers.
   */
  private static final int DRY = 2000;

  /**
   * Where loops are short, C2 must not see many dry calls for each of their rounds: it would rather
   * keep what a call is given in registers than what the loops need, and on JDK 25 the arrays'
   * addresses wait in vector registers. (A Zen 5 core, GFLOP/s with 2,000 after 12 rounds and with
   * 100: (1,20)x(20,30) 44 and 54; with {@code -XX:-UseFPUForSpilling} 55 and 55.)
   */
  private static final int DRY_FOR_EACH_ROUND = 12;

  /**
   * For methods of the same path. Few enough that they are called with work some times before C2
   * compiles them, as it leaves out what it has not seen happen.
   *
   * @see LadderPanelEmitter#addTranspose why no dry call may come before one with work
   */
  private static final int DRY_OTHERS = 500;

  /** For tiles of ladders, of which many get warm together. */
  private static final int DRY_TILE = 1000;

  private DryCalls() {}

  /** What a method begins with that gets dry calls: it returns if there is nothing to do. */
  static CodeBlock returnIf(String nothingToDo) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L)", nothingToDo)
        .addStatement("return")
        .endControlFlow()
        .build();
  }

  /** Dry calls that follow right behind a call of another method of the path. */
  static CodeBlock emit(PathNames names, CodeBlock dryCall) {
    return CodeBlock.builder()
        .beginControlFlow("if ($L > 0)", names.dry())
        .add(others(dryCall))
        .endControlFlow()
        .build();
  }

  /** A dry call of a method that packs. */
  static CodeBlock ofPanel(String method, String source) {
    return CodeBlock.builder().addStatement("$1L($2L, 0, $2L, 0, 0)", method, source).build();
  }

  private static CodeBlock others(CodeBlock dryCalls) {
    return CodeBlock.builder()
        .beginControlFlow("for (int call = 0; call < $L; call++)", DRY_OTHERS)
        .add(dryCalls)
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

  /** What stands before a call with work of the method of this number. */
  static CodeBlock before(String counters, String number) {
    return CodeBlock.builder()
        .addStatement(
            "long start = $L[$L] < $L ? $T.nanoTime() : 0",
            counters,
            number,
            FOLLOWED,
            System.class)
        .build();
  }

  /** What follows it. */
  static CodeBlock after(String counters, String number, CodeBlock dryCalls) {
    return after(counters, number, CodeBlock.of("$L", DRY_TILE), dryCalls);
  }

  /** The same where the call went round its innermost loop so many times, an expression. */
  static CodeBlock afterRounds(String counters, String number, String rounds, CodeBlock dryCalls) {
    CodeBlock dry = Terms.min(rounds + " * " + DRY_FOR_EACH_ROUND, Integer.toString(DRY_TILE));
    return after(counters, number, dry, dryCalls);
  }

  private static CodeBlock after(
      String counters, String number, CodeBlock dry, CodeBlock dryCalls) {
    return CodeBlock.builder()
        .beginControlFlow("if (start != 0)")
        .addStatement(
            "long took = $L[$L]++ == 0 ? 0 : $T.nanoTime() - start", counters, number, System.class)
        .beginControlFlow("for (int call = 0; call < $L; call++)", dry)
        .add(dryCalls)
        .endControlFlow()
        .addStatement("$T.letCompile(took)", WarmUp.class)
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
    int dry = Math.min(DRY, DRY_FOR_EACH_ROUND * plan.coldRounds());
    type.addMethod(
        MethodSpec.methodBuilder(names.warmUp())
            .addJavadoc("Calls that do nothing, so that HotSpot compiles $L soon.\n", names.part())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(array, "x")
            .addParameter(array, "y")
            .addParameter(array, "out")
            .addParameter(TypeName.LONG, "took")
            .beginControlFlow("for (int call = 0; call < $L; call++)", dry)
            .addStatement("$L(x, 0, y, 0, out, 0, $L)", names.part(), nothing)
            .endControlFlow()
            .addCode(others.isEmpty() ? others : others(others))
            .beginControlFlow("if ($L-- < $L)", names.dry(), FOLLOWED)
            .addStatement("$T.letCompile(took)", WarmUp.class)
            .endControlFlow()
            .build());
  }
}
