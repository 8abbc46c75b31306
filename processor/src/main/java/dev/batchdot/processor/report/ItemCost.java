package dev.batchdot.processor.report;

import dev.batchdot.BatchDot;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.contraction.LoopExtents;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one item takes at least: its multiply-adds, and every element read or written once.
 *
 * @param what the shapes that have these extents
 */
record ItemCost(ElementType elementType, LoopExtents extents, String what) {

  /** Whether javac knows all extents of an item. */
  boolean known() {
    return !extents.byName().containsValue(BatchDot.DYNAMIC);
  }

  /** {@code 23 · 17 · 29 = 11,339}. */
  String multiplyAdds() {
    String product = product(extents.mo(), extents.mi(), extents.k(), extents.no(), extents.ni());
    return known() ? product + number(multiplyAddCount()) : product;
  }

  /** {@code (391 + 493 + 667) · 4 = 6,204}. */
  String bytes() {
    String sum =
        "(%s + %s + %s) · %s"
            .formatted(
                elements(extents.mo(), extents.k(), extents.mi()),
                elements(extents.no(), extents.k(), extents.ni()),
                elements(extents.mo(), extents.mi(), extents.no(), extents.ni()),
                elementType.bytes());
    return known() ? sum + " = " + number(byteCount()) : sum;
  }

  String intensity() {
    return known()
        ? String.format(Locale.ROOT, "%.2f operations per byte", operationsPerByte())
        : "depends on the unknown extents";
  }

  /** Two operations to a multiply-add; of known extents. */
  double operationsPerByte() {
    return 2 * multiplyAddCount() / byteCount();
  }

  private double multiplyAddCount() {
    return times(extents.mo(), extents.mi(), extents.k(), extents.no(), extents.ni());
  }

  private double byteCount() {
    double x = times(extents.mo(), extents.k(), extents.mi());
    double y = times(extents.no(), extents.k(), extents.ni());
    double result = times(extents.mo(), extents.mi(), extents.no(), extents.ni());
    return (x + y + result) * elementType.bytes();
  }

  private static double times(int... factors) {
    return IntStream.of(factors).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  /** The product where its factors are known, else what is to be multiplied. */
  private static String elements(int... factors) {
    boolean known = IntStream.of(factors).noneMatch(factor -> factor == BatchDot.DYNAMIC);
    return known ? number(times(factors)) : factors(factors);
  }

  private static String product(int... factors) {
    boolean known = IntStream.of(factors).noneMatch(factor -> factor == BatchDot.DYNAMIC);
    return factors(factors) + (known ? " = " : "");
  }

  private static String factors(int... factors) {
    String product =
        IntStream.of(factors)
            .filter(factor -> factor != 1)
            .mapToObj(factor -> factor == BatchDot.DYNAMIC ? "?" : Integer.toString(factor))
            .collect(Collectors.joining(" · "));
    return product.isEmpty() ? "1" : product;
  }

  private static String number(double count) {
    return String.format(Locale.ROOT, "%,.0f", count);
  }
}
