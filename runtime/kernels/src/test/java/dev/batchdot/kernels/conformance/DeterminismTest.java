package dev.batchdot.kernels.conformance;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import dev.batchdot.contraction.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The bits of an item's result depend on nothing but the item: not on the batch, nor on its place
 * in it, the number of threads, or how warm the virtual machine is.
 */
@EveryTier
class DeterminismTest {
  /** Tails along every axis, sums of several blocks, and each layout. */
  private static final List<Contraction> CONTRACTIONS =
      List.of(
          Contraction.of(Shape.of(7, 20), Shape.of(7, 20), Axes.of(1)),
          Contraction.of(Shape.of(7, 300), Shape.of(7, 300), Axes.of(1)),
          Contraction.of(Shape.of(7, 20), Shape.of(7, 30, 20), Axes.of(1, 2)),
          Contraction.of(Shape.of(7, 13, 7), Shape.of(7, 7, 11), Axes.of(2, 1)),
          Contraction.of(Shape.of(7, 300, 5), Shape.of(7, 300, 3), Axes.of(1)),
          Contraction.of(Shape.of(7, 5, 9, 3), Shape.of(7, 4, 9, 6), Axes.of(2)));

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void kernels(ElementType type) throws ExecutionException, InterruptedException {
    KernelSet kernels = new KernelSet();
    List<Subject> subjects = new ArrayList<>();
    for (Contraction c : CONTRACTIONS) {
      subjects.add(new Subject(c, kernels.add(new KernelSource(type, c))));
      subjects.add(new Subject(c, kernels.add(new KernelSource(type, c).parallel())));
      subjects.add(new Subject(c, kernels.add(new KernelSource(type, c).specialize(c))));
      subjects.add(new Subject(c, kernels.add(new KernelSource(type, c).arrays())));
      subjects.add(new Subject(c, kernels.add(new KernelSource(type, c).arrays().parallel())));
    }
    CompiledClasses classes = kernels.compile();
    for (Subject subject : subjects) {
      Object cold = classes.load().kernel(subject.name());
      check(problem(type, subject.contraction()), p -> Paths.of(type).tensors(cold, p));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void genericPath(ElementType type) throws ExecutionException, InterruptedException {
    for (Contraction c : CONTRACTIONS) {
      check(problem(type, c), Paths.of(type)::batchDot);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT", "DOUBLE"})
  void dispatcher(ElementType type) throws ExecutionException, InterruptedException {
    KernelSet kernels = new KernelSet();
    List<Subject> subjects = new ArrayList<>();
    for (Contraction c : CONTRACTIONS) {
      subjects.add(new Subject(c, kernels.add(new KernelSource(type, c).arrays())));
    }
    CompiledClasses.Loader classes = kernels.compile().load();
    ForkJoinPool pool = new ForkJoinPool(3);
    try {
      for (Subject subject : subjects) {
        Dispatcher generic = BatchDots.parallel(pool);
        Dispatcher named = BatchDots.dispatcher(classes.kernel(subject.name())).parallel(pool);
        for (Dispatcher dispatcher : List.of(generic, named)) {
          check(problem(type, subject.contraction()), p -> Paths.of(type).batchDot(dispatcher, p));
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  /** Some of the items have NaN in their results. */
  private static Problem problem(ElementType type, Contraction contraction) {
    return Values.SPRINKLED.problem(type, contraction, 42);
  }

  private static void check(Problem problem, Function<Problem, Object> way)
      throws ExecutionException, InterruptedException {
    ItemBits bits = new ItemBits(problem, way);
    bits.checkAnyPlace();
    bits.checkThreads();
    bits.checkUntilWarm();
    bits.checkAnyPlace();
    bits.checkThreads();
  }

  private record Subject(Contraction contraction, String name) {}
}
