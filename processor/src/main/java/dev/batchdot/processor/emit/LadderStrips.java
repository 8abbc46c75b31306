package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.processor.plan.LadderStripsPlan;
import java.util.LinkedHashMap;
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
  private final LadderPlan plan;
  private final LadderStripsPlan strips;
  private final PathNames names;
  private final Map<String, Object> terms;

  /** Strips for loops that say {@code terms}. */
  LadderStrips(
      LadderPlan plan, LadderStripsPlan strips, PathNames names, Map<String, Object> terms) {
    this.plan = plan;
    this.strips = strips;
    this.names = names;
    this.terms = new LinkedHashMap<>(terms);
    this.terms.put("oneOuter", plan.layout().outerRows() == 1 ? "" : "mo == 1 && ");
    this.terms.put("copyRows", names.rowPanel());
    this.terms.put("large", strips.leastElements());
  }

  /** What tiles are called with that may take their rows of x from strips. */
  Map<String, Object> tiles() {
    return Map.of(
        "sumRows",
        Terms.max("some", "" + (strips.rows() + LadderPlan.MOST_ROWS)),
        "x",
        "xStrips",
        "to",
        CodeBlock.of("strips ? $L(from, rows) : $L", end(), LadderRows.SOME_ROWS),
        "xFrom",
        "strips ? from * (steps - 1) : xRows",
        "xNext",
        "strips ? to - from : xStride",
        "end",
        "strips ? to : rows");
  }

  /** Where a block of rows ends, with the strip that its last rows are in. */
  CodeBlock bottom(CodeBlock inPlace) {
    int last = plan.rowsPerBlock() - strips.rows();
    return CodeBlock.of("strips ? $L(top + $L, $L) : $L", end(), last, terms.get("rows"), inPlace);
  }

  private String end() {
    return names.rowPanel() + "End";
  }

  /** Decides, and takes the memory. */
  CodeBlock take() {
    return CodeBlock.builder()
        .addNamed(
            """
            boolean strips = $oneOuter:L(long) mi * k >= $large:L && (long) mi * block <= $scratch:T.LONGEST
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
            .addStatement("int to = from + $L", strips.rows())
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
    code.beginControlFlow("if (width == $L)", strips.rows());
    code.beginControlFlow("for (int q = 0; q < steps; q++)");
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.target().bits());
    for (int row = 0; row < strips.rows(); row += vectors.lanes()) {
      String to = Terms.plus(Terms.times("q", "" + strips.rows()), "" + row);
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
