package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.spi.Panels;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Rows of x that are neighbours in memory, copied strip by strip where that pays: a line of the
 * cache for each step along k, right behind that of the step before. The tiles of a strip take
 * theirs from there.
 *
 * <pre>{@code
 * boolean strips = mo == 1 && ...;                         // for the whole call
 * float[] xStrips = strips ? FloatScratch.take(mi * block) : x;
 * ...
 * if (strips) {                                            // for each block of k
 *   contractRowPanel1(x, xItem + from * mi, xStrips, steps, mi);
 * }
 * }</pre>
 */
final class LadderStrips {
  /**
   * The bytes of an x from which on that pays. (A Zen 3 core, 256 bits, % of the peak without and
   * with strips: float 160 cubed, 100 KiB, 84 and 81; 256 cubed, 256 KiB, 73 and 83; 512 cubed 57
   * and 74; double 500 cubed 47 and 66; 512 KiB and more by 3 panels of columns 75 and 74.)
   */
  private static final int LEAST_BYTES = 256 << 10;

  /** Scratch memory keeps no more, in elements. */
  private static final int MOST = 1 << 18;

  private final LadderPlan plan;
  private final PathNames names;
  private final Map<String, Object> terms;

  /**
   * Rows for these loops.
   *
   * @param terms what they say, to which the arguments of calls of tiles are added
   */
  LadderStrips(LadderPlan plan, PathNames names, Map<String, Object> terms) {
    this.plan = plan;
    this.names = names;
    this.terms = terms;
    boolean inner = plan.layout().rowsAreInner();
    terms.put("oneOuter", plan.layout().outerRows() == 1 ? "" : "mo == 1 && ");
    terms.put("copyRows", names.rowPanel());
    terms.put("kept", MOST);
    terms.put("large", LEAST_BYTES / plan.elementType().bytes());
    terms.put("longest", rows() + LadderPlan.MOST_ROWS);
    terms.put("x", inner ? "xStrips" : "x");
    CodeBlock some = Terms.min("from + some", "rows");
    terms.put("to", inner ? CodeBlock.of("strips ? $L(from, rows) : $L", end(), some) : some);
    terms.put("xFrom", inner ? "strips ? from * (steps - 1) : xRows" : "xRows");
    terms.put("xNext", inner ? "strips ? to - from : xStride" : "xStride");
    terms.put("end", inner ? "strips ? to : rows" : "rows");
  }

  /** A strip is as wide as a line of the cache; the last has up to 7 rows more. */
  private int rows() {
    return Panels.CACHE_LINE / plan.elementType().bytes();
  }

  private String end() {
    return names.rowPanel() + "End";
  }

  /** Decides, and takes the memory. */
  CodeBlock take() {
    return CodeBlock.builder()
        .addNamed(
            """
            boolean strips = $oneOuter:L(long) mi * k >= $large:L && (long) mi * block <= $kept:L
                && $panels:T.payForRows(k, mi, $bytes:L, $room:L, ($cols:L - 1) / (most * lanes) + 1);
            $array:T xStrips = strips ? $scratch:T.take(mi * block) : x;
            """,
            terms)
        .build();
  }

  /** Fills it for a block of k. */
  CodeBlock copy() {
    return CodeBlock.builder()
        .addNamed(
            """
            if (strips) {
              $copyRows:L(x, xItem + from * mi, xStrips, steps, mi);
            }
            """,
            terms)
        .build();
  }

  CodeBlock give() {
    return CodeBlock.builder()
        .addNamed("if (strips) {\n  $scratch:T.give(xStrips);\n}\n", terms)
        .build();
  }

  /** The method that copies, and the one that tells where a strip ends. */
  void addMethods(VectorPath path) {
    path.add(
        MethodSpec.methodBuilder(end())
            .addJavadoc("The row after the strip that begins with {@code from}.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.INT)
            .addParameter(TypeName.INT, "from")
            .addParameter(TypeName.INT, "rows")
            .addStatement("int to = from + $L", rows())
            .addStatement("return rows - to < $L ? rows : to", LadderPlan.MOST_ROWS)
            .build());
    TypeName array = JavaTypes.array(plan.elementType());
    path.add(
        MethodSpec.methodBuilder(names.rowPanel())
            .addJavadoc("Copies rows, strip by strip, each of which has a row for each step.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(array, "source")
            .addParameter(TypeName.INT, "offset")
            .addParameter(array, "strips")
            .addParameter(TypeName.INT, "steps")
            .addParameter(TypeName.INT, "rows")
            .addCode(copies(path))
            .build());
  }

  private CodeBlock copies(VectorPath path) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int from = 0, to; from < rows; from = to)");
    code.addStatement("to = $L(from, rows)", end());
    code.addStatement("int width = to - from");
    code.addStatement("int step = offset + from");
    code.addStatement("int at = from * steps");
    code.beginControlFlow("if (width == $L)", rows());
    code.beginControlFlow("for (int q = 0; q < steps; q++)");
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.target().bits());
    for (int row = 0; row < rows(); row += vectors.lanes()) {
      String to = Terms.plus(Terms.times("q", "" + rows()), "" + row);
      vectors.store(
          vectors.load("source", Terms.plus("step", "" + row)), "strips", Terms.plus("at", to));
    }
    code.addStatement("step += rows").endControlFlow();
    code.nextControlFlow("else");
    code.beginControlFlow("for (int q = 0; q < steps; q++)");
    code.addStatement(
        "$T.arraycopy(source, step + q * rows, strips, at + q * width, width)", System.class);
    return code.endControlFlow().endControlFlow().endControlFlow().build();
  }
}
