package dev.batchdot;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import dev.batchdot.spi.DispatchableKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The contractions of the kernels that were named to a dispatcher, in that order. */
record Candidates(List<Candidate> all) {
  static final Candidates NONE = new Candidates(List.of());

  /** Keeps its own list. */
  Candidates {
    all = List.copyOf(all);
  }

  /** Refuses whatever is not a generated kernel. */
  static Candidates of(@Nullable Object... kernels) {
    List<Candidate> all = new ArrayList<>();
    for (int at = 0; at < kernels.length; at++) {
      if (!(kernels[at] instanceof DispatchableKernel kernel)) {
        throw new IllegalArgumentException(KernelHelp.notDispatchable(at, kernels[at]));
      }
      kernel.entriesForDispatchers().stream()
          .map(entry -> Candidate.of(kernel.getClass(), entry))
          .forEach(all::add);
    }
    return new Candidates(all);
  }

  /** Of those that can run it the one that knows the most extents, the first of several. */
  Optional<Candidate> best(ElementType type, Contraction c) {
    Candidate best = null;
    int most = -1;
    for (Candidate candidate : all) {
      int known = candidate.obstacle(type, c).isEmpty() ? candidate.knownExtents(c) : -1;
      if (known > most) {
        best = candidate;
        most = known;
      }
    }
    return Optional.ofNullable(best);
  }

  /** One line for each of the others: why it is not the {@code best}. */
  String others(Optional<Candidate> best, ElementType type, Contraction c) {
    StringBuilder text = new StringBuilder();
    for (Candidate candidate : all) {
      if (best.isEmpty() || !candidate.equals(best.get())) {
        String obstacle = candidate.obstacle(type, c);
        text.append("not             ")
            .append(candidate.name())
            .append(": it ")
            .append(obstacle.isEmpty() ? candidate.knows(c) + ", no more" : obstacle)
            .append('\n');
      }
    }
    return text.toString();
  }

  /** The kernels' names in their order, each once. */
  @Override
  public String toString() {
    return all.stream().map(Candidate::kernel).distinct().collect(Collectors.joining(", "));
  }
}
