package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.batchdot.BatchDot;
import dev.batchdot.contraction.LoopExtents;
import java.util.List;
import java.util.Map;

/**
 * The canonical extents in emitted code: numbers where known, parameters of the same name where
 * not.
 */
record ExtentNames(String mo, String k, String mi, String no, String ni) {
  static ExtentNames of(LoopExtents extents) {
    return new ExtentNames(
        Terms.extent(extents.mo(), "mo"),
        Terms.extent(extents.k(), "k"),
        Terms.extent(extents.mi(), "mi"),
        Terms.extent(extents.no(), "no"),
        Terms.extent(extents.ni(), "ni"));
  }

  /** The unknown extents, in the order of parameters. */
  static List<String> parameters(LoopExtents extents) {
    return extents.byName().entrySet().stream()
        .filter(extent -> extent.getValue() == BatchDot.DYNAMIC)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@code int xItem = xOffset + b * 20;} and likewise: where item b begins in each array. */
  void declareItems(CodeBlock.Builder code) {
    declareItem(code, "x", xItem());
    declareItem(code, "y", yItem());
    declareItem(code, "out", outItem());
  }

  /** The same for one array, whose items are {@code size} long. */
  void declareItem(CodeBlock.Builder code, String array, String size) {
    String item = Terms.plus(array + "Offset", Terms.times("b", size));
    code.addStatement("int $LItem = $L", array, item);
  }

  String xItem() {
    return Terms.times(mo, k, mi);
  }

  String yItem() {
    return Terms.times(no, k, ni);
  }

  String outItem() {
    return Terms.times(mo, mi, no, ni);
  }

  /** How far apart two rows of the result are. */
  String outRow() {
    return Terms.times(no, ni);
  }
}
