package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the lanes of registers by a fixed tree and stores the sums, neighbours in the result: lanes
 * one apart, two apart, and so on, of two registers at a time while there are two. What the lanes
 * of one register add up to does not depend on how many there are.
 */
final class LaneTree {
  private LaneTree() {}

  /** Stores the sums of these registers, at most one for each lane, from {@code at} on. */
  static void store(
      CodeBlock.Builder code, VectorWriter vectors, List<String> registers, String at) {
    if (vectors.lanes() == 2) {
      storePairs(code, vectors, registers, at);
      return;
    }
    List<String> sums = registers.stream().map(vectors::exact).toList();
    for (int stride = 1; stride < vectors.lanes(); stride *= 2) {
      List<String> folded = new ArrayList<>();
      for (int g = 0; g < sums.size(); g += 2) {
        String name = "f" + stride + "_" + g / 2;
        folded.add(name);
        vectors.declare(
            name,
            g + 1 == sums.size()
                ? vectors.fold(sums.get(g), stride)
                : vectors.foldTwo(sums.get(g), sums.get(g + 1), stride));
      }
      sums = folded;
    }
    int count = registers.size();
    if (count < vectors.lanes() && Integer.bitCount(count) == 1) {
      vectors.storePieces(sums.get(0), "out", at, count);
    } else {
      vectors.storeFirst(sums.get(0), "out", at, count);
    }
  }

  /** C2 has no instruction that lets two lanes change places: it calls a method, with an array. */
  private static void storePairs(
      CodeBlock.Builder code, VectorWriter vectors, List<String> registers, String at) {
    for (int g = 0; g < registers.size(); g++) {
      String sum = vectors.exact(registers.get(g));
      code.addStatement(
          "out[$L] = $L.lane(0) + $L.lane(1)", Terms.plus(at, Integer.toString(g)), sum, sum);
    }
  }
}
