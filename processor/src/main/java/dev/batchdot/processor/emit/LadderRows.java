package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The loops of a ladder plan over the rows that meet one panel of columns, which call the tiles.
 */
final class LadderRows {
  private static final List<String> PARAMETERS =
      List.of(
          "x",
          "xRows",
          "xStride",
          "y",
          "yCols",
          "yStride",
          "lanes",
          "vectors",
          "width",
          "out",
          "outCols",
          "outStride",
          "steps",
          "rows",
          "top",
          "bottom",
          "skipped",
          "add");

  /** The row after some rows that begin with {@code from}. */
  static final CodeBlock SOME_ROWS = Terms.min("from + some", "bottom");

  /** What tiles are called with that take their rows of x from where they are. */
  static final Map<String, Object> IN_PLACE =
      Map.of(
          "sumRows", "some",
          "x", "x",
          "to", SOME_ROWS,
          "xFrom", "xRows",
          "xNext", "xStride",
          "end", "rows");

  private LadderRows() {}

  /**
   * The method of this name.
   *
   * @param terms what a plan's code says, what tiles are called with included
   */
  static MethodSpec emit(String name, LadderPlan plan, Map<String, Object> terms) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc(
                """
                Rows of one panel of columns and one block of k, some to a call of a tile. The
                sums of further blocks are added to the result: each column once, so not to the
                first {@code skipped} ones, which the panel before has had.
                """)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    for (String parameter : PARAMETERS) {
      method.addParameter(
          switch (parameter) {
            case "x", "y", "out" -> JavaTypes.array(plan.elementType());
            case "add" -> TypeName.BOOLEAN;
            default -> TypeName.INT;
          },
          parameter);
    }
    if (plan.strips().isPresent()) {
      method.addParameter(TypeName.BOOLEAN, "strips");
    }
    return method
        .addCode(
            CodeBlock.builder()
                .addNamed(
                    """
                    int height = $heights:L(lanes, vectors, rows, yStride);
                    int some = height * $math:T.max(1, $run:L / (steps * height * vectors));
                    int last = width - lanes;
                    if (!add) {
                      for (int from = top, to; from < bottom; from = to) {
                        to = $to:L;
                        $tile:L(lanes, vectors, height, x, $xFrom:L, $xNext:L, 0, y, yCols, yStride, 0, last,
                            out, outCols, outStride, 0, steps, from, to, $end:L, 1);
                      }
                      return;
                    }
                    $array:T sums = $scratch:T.take(($sumRows:L + $room:L) * width);
                    for (int from = top, to; from < bottom; from = to) {
                      to = $to:L;
                      int first = ($room:L - from) * width; // a last tile begins before its rows
                      $tile:L(lanes, vectors, height, x, $xFrom:L, $xNext:L, 0, y, yCols, yStride, 0, last,
                          sums, first, width, 0, steps, from, to, $end:L, 1);
                      for (int row = from; row < to; row++) {
                        int at = outCols + row * outStride;
                        int sum = first + row * width;
                        for (int c = skipped; c < width; c++) {
                          out[at + c] += sums[sum + c];
                        }
                      }
                    }
                    $scratch:T.give(sums);
                    """,
                    terms)
                .build())
        .build();
  }
}
