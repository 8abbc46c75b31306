package dev.batchdot.processor;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Shape;
import dev.batchdot.contraction.ElementType;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An annotation, and shapes to call its kernel with.
 *
 * @param attributes what the annotation says besides ranks and axes
 * @param arrays whether it gives the extents that plain arrays need
 */
record KernelCase(Axes axes, Shape x, Shape y, String attributes, boolean arrays) {
  /** The annotation knows all extents but the batch. */
  static KernelCase known(Axes axes, Shape x, Shape y) {
    String shapes = "xShape = {%s}, yShape = {%s}".formatted(item(x), item(y));
    return new KernelCase(axes, x, y, shapes, true);
  }

  /** The annotation knows no extents but those among {@code attributes}. */
  static KernelCase unknown(Axes axes, Shape x, Shape y, String attributes) {
    return new KernelCase(axes, x, y, attributes, false);
  }

  /** The interface's binary name. */
  String name(ElementType type, int number) {
    return "p.Layout" + number + type.tensorName();
  }

  /** An interface with methods of all forms that are possible: make, fill and slice. */
  Source source(ElementType type, int number) {
    String text =
        """
        @BatchDot(xRank = $xRank, yRank = $yRank, axes = {$axes}, batchDims = $batchDims $more)
        public interface $Name {
          $T make($T x, $T y);
          void fill($T x, $T y, $T out);
        """;
    String arrayForms =
        """
          $e[] make($e[] x, $e[] y);
          void fill($e[] x, $e[] y, $e[] out);
          void slice($e[] x, int xOffset, $e[] y, int yOffset, $e[] out, int outOffset, int batch);
        """;
    String given =
        IntStream.of(axes.toArray()).mapToObj(a -> "" + a).collect(Collectors.joining(", "));
    String name = name(type, number);
    return Source.of(
        name,
        (text + (arrays ? arrayForms : "") + "}\n")
            .replace("$xRank", "" + x.rank())
            .replace("$yRank", "" + y.rank())
            .replace("$axes", given)
            .replace("$batchDims", "" + axes.batchDims())
            .replace("$more", attributes.isEmpty() ? "" : ", " + attributes)
            .replace("$Name", name.substring("p.".length()))
            .replace("$T", type.tensorName())
            .replace("$e", type.keyword()));
  }

  Shape result() {
    return BatchDots.outputShape(x, y, axes);
  }

  Object tensor(ElementType type, Shape shape, int seed) {
    return Tensors.tensor(type, Tensors.array(type, (int) shape.size(), seed), shape);
  }

  /** What the interpreter makes of the tensors of x with seed 1 and of y with seed 2. */
  Object expected(ElementType type) {
    Object result = Tensors.contracted(type, tensor(type, x, 1), tensor(type, y, 2), axes);
    return Tensors.data(type, result);
  }

  private static String item(Shape shape) {
    return IntStream.range(1, shape.rank())
        .mapToObj(axis -> ", " + shape.extent(axis))
        .collect(Collectors.joining("", "-1", ""));
  }
}
