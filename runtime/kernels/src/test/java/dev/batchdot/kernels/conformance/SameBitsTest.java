package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole arrays or slices, one item or many, one thread or several, cold or warm: an item has the
 * same bits, with lanes along the columns or along the sums, and around the lengths of blocks.
 */
@EveryTier
class SameBitsTest {
  private static final int ITEMS = 5;

  private static final int[] TERMS = {255, 256, 257, 511, 512, 513, 5000};

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void inEveryForm(ElementType type) throws ExecutionException, InterruptedException {
    List<Contraction> contractions = contractions();
    KernelSet kernels = new KernelSet();
    List<String> names = new ArrayList<>();
    for (int n = 0; n < contractions.size(); n++) {
      KernelSource source = new KernelSource(type, contractions.get(n)).arrays();
      names.add(kernels.add(n % 2 == 0 ? source : source.parallel()));
    }
    CompiledClasses.Loader classes = kernels.compile().load();
    for (int n = 0; n < contractions.size(); n++) {
      Object kernel = classes.kernel(names.get(n));
      Problem problem = Values.ORDINARY.problem(type, contractions.get(n), 3);
      ItemBits bits = new ItemBits(problem, inTurn(Paths.of(type), kernel));
      bits.checkAnyPlace();
      bits.checkUntilWarm();
      bits.checkAnyPlace();
      bits.checkThreads();
    }
    assertThat(names).hasSize(3 * TERMS.length + 13).doesNotHaveDuplicates();
  }

  /** A way that takes another form at each call. */
  private static Function<Problem, Object> inTurn(Paths paths, Object kernel) {
    AtomicInteger calls = new AtomicInteger();
    return p -> {
      int call = calls.getAndIncrement();
      return switch (call % 3) {
        case 0 -> paths.intoArray(kernel, p);
        case 1 -> paths.slices(kernel, p, new Margins(call % 7, call % 11));
        default -> paths.tensors(kernel, p);
      };
    };
  }

  private static List<Contraction> contractions() {
    Stream.Builder<Contraction> contractions = Stream.builder();
    for (int terms : TERMS) {
      contractions.add(Operands.LAST_FIRST.of(ITEMS, 5, terms, 20));
      contractions.add(Operands.LAST_LAST.of(ITEMS, 2, terms, 3));
      contractions.add(Operands.LAST_LAST.of(ITEMS, 1, terms, 1));
    }
    contractions.add(Operands.LAST_LAST.of(ITEMS, 1, 20, 30));
    contractions.add(Operands.LAST_LAST.of(ITEMS, 30, 20, 1));
    contractions.add(Operands.LAST_LAST.of(ITEMS, 1, 64, 1000));
    contractions.add(Operands.LAST_LAST.of(ITEMS, 33, 32, 33));
    contractions.add(Operands.LAST_LAST.of(ITEMS, 9, 4, 5));
    contractions.add(Operands.LAST_FIRST.of(ITEMS, 4, 4, 4));
    contractions.add(Operands.LAST_FIRST.of(ITEMS, 13, 7, 11));
    contractions.add(Operands.LAST_FIRST.of(ITEMS, 23, 17, 29));
    contractions.add(Operands.LAST_FIRST.of(ITEMS, 40, 300, 130)); // y exceeds 128 KiB
    contractions.add(Operands.FIRST_FIRST.of(ITEMS, 20, 257, 1));
    contractions.add(Operands.FIRST_LAST.of(ITEMS, 12, 300, 36));
    contractions.add(Operands.LAST_MIDDLE.of(ITEMS, 6, 9, 7));
    contractions.add(Operands.MIDDLE_MIDDLE.of(ITEMS, 5, 257, 10));
    return contractions.build().toList();
  }
}
