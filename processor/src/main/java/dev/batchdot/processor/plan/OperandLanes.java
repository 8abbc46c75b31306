package dev.batchdot.processor.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one operand's elements come to the lanes that need them: registers that hold parts of it as
 * they lie in memory, and for each step those it takes lanes from, moved.
 *
 * @param starts the element that each register begins with, in ascending order
 * @param steps the parts that make up each step's register
 */
public record OperandLanes(List<Integer> starts, List<List<Part>> steps) {
  /**
   * Lanes that come from one register.
   *
   * @param register which one
   * @param sources for each lane the one of the register that goes there
   * @param lanes bit l: whether lane l is of this part
   */
  public record Part(int register, List<Integer> sources, long lanes) {
    /** Whether each lane stays where it is. */
    public boolean staysInPlace() {
      return IntStream.range(0, sources.size()).allMatch(lane -> sources.get(lane) == lane);
    }
  }

  /** Keeps its own lists. */
  public OperandLanes {
    starts = List.copyOf(starts);
    steps = List.copyOf(steps);
  }

  /**
   * A register for each step where its elements lie close enough, the same for several steps where
   * it holds all theirs; else registers side by side, of which steps take parts.
   *
   * @param needed for each step the element that each lane needs
   */
  static OperandLanes of(List<List<Integer>> needed) {
    int lanes = needed.get(0).size();
    List<Integer> starts = new ArrayList<>();
    boolean close = needed.stream().allMatch(step -> greatest(step) - least(step) < lanes);
    if (close) {
      for (int step : inAscendingOrder(needed)) {
        if (starts.isEmpty() || greatest(needed.get(step)) - last(starts) >= lanes) {
          starts.add(least(needed.get(step)));
        }
      }
    } else {
      int end = needed.stream().mapToInt(OperandLanes::greatest).max().orElseThrow();
      IntStream.rangeClosed(0, end / lanes).forEach(register -> starts.add(register * lanes));
    }
    return new OperandLanes(starts, needed.stream().map(step -> parts(step, starts)).toList());
  }

  /** From each register the lanes that it holds; from one alone if that has all. */
  private static List<Part> parts(List<Integer> needed, List<Integer> starts) {
    int lanes = needed.size();
    List<Part> parts = new ArrayList<>();
    for (int register = starts.size() - 1; register >= 0; register--) {
      int start = starts.get(register);
      if (least(needed) >= start && greatest(needed) - start < lanes) {
        return List.of(new Part(register, sources(needed, start), -1L >>> (Long.SIZE - lanes)));
      }
    }
    for (int register = 0; register < starts.size(); register++) {
      int start = starts.get(register);
      long mask = 0;
      for (int lane = 0; lane < lanes; lane++) {
        int from = needed.get(lane) - start;
        mask |= from >= 0 && from < lanes ? 1L << lane : 0;
      }
      if (mask != 0) {
        parts.add(new Part(register, sources(needed, start), mask));
      }
    }
    return List.copyOf(parts);
  }

  /** The same for all parts whose registers lie whole registers apart. */
  private static List<Integer> sources(List<Integer> needed, int start) {
    return needed.stream().map(element -> Math.floorMod(element - start, needed.size())).toList();
  }

  private static List<Integer> inAscendingOrder(List<List<Integer>> needed) {
    return IntStream.range(0, needed.size())
        .boxed()
        .sorted(Comparator.comparing(step -> least(needed.get(step))))
        .toList();
  }

  private static int least(List<Integer> elements) {
    return elements.stream().mapToInt(e -> e).min().orElseThrow();
  }

  private static int greatest(List<Integer> elements) {
    return elements.stream().mapToInt(e -> e).max().orElseThrow();
  }

  private static int last(List<Integer> starts) {
    return starts.get(starts.size() - 1);
  }
}
