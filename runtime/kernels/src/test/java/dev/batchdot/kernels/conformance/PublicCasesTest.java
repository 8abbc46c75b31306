package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import dev.batchdot.Dispatcher;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public cases through every path. Each test counts what it compared. */
@EveryTier
class PublicCasesTest {
  @Test
  void resultShapes() {
    int compared = 0;
    for (PublicCase c : PublicCases.ALL) {
      if (c.kind() != PublicCase.Kind.ERROR) {
        assertThat(BatchDots.outputShape(c.x(), c.y(), c.axes())).as("%s", c).isEqualTo(c.result());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(421);
  }

  /** The oracle of all other tests: what other projects record is the definition, as we read it. */
  @Test
  void exactLoop() {
    int compared = 0;
    for (PublicCase c : PublicCases.of(PublicCase.Kind.EXACT)) {
      List<ExactValue> exact = ExactLoop.of(c.problem());
      List<ExactValue> recorded = c.recorded();
      assertThat(exact).hasSameSizeAs(recorded);
      for (int at = 0; at < exact.size(); at++) {
        Dyadic sum = exact.get(at).sum();
        Number output = c.type().isFloating() ? sum.doubleValue() : sum.multipleOf(0);
        assertThat(recorded.get(at).agrees(c.type(), output, 0)).as("%s", c).isTrue();
      }
      compared++;
    }
    assertThat(compared).isEqualTo(366);
  }

  @Test
  void genericPath() {
    int compared = 0;
    for (PublicCase c : PublicCases.WITH_DATA) {
      compared += Comparison.of(c).genericPath();
    }
    assertThat(compared).isEqualTo(417 * 2);
  }

  @Test
  void parallelGenericPath() {
    int compared = 0;
    Dispatcher parallel = BatchDots.parallel();
    for (PublicCase c : PublicCases.WITH_DATA) {
      compared += Comparison.of(c).dispatcher(parallel);
    }
    assertThat(compared).isEqualTo(417 * 2);
  }

  /** All kernels in one dispatcher: each case finds the one that knows its extents. */
  @Test
  void dispatcher() {
    PublicCaseKernels kernels = PublicCaseKernels.INSTANCE;
    CompiledClasses.Loader classes = kernels.classes().load();
    Dispatcher dispatcher =
        BatchDots.dispatcher(
            Stream.of(kernels.rankOnly(), kernels.withExtents())
                .flatMap(names -> names.values().stream())
                .distinct()
                .map(classes::kernel)
                .toArray());
    int compared = 0;
    int found = 0;
    for (PublicCase c : PublicCases.WITH_DATA) {
      Comparison comparison = Comparison.of(c);
      compared += comparison.dispatcher(dispatcher);
      compared += comparison.dispatcher(dispatcher.parallel());
      if (kernels.withExtents().containsKey(c)) {
        int extents = c.x().rank() + c.y().rank();
        assertThat(Paths.of(c.type()).explain(dispatcher, c.problem()))
            .containsPattern("runs .*: it knows %d of %d extents".formatted(extents - 2, extents));
        found++;
      }
    }
    assertThat(compared).isEqualTo(417 * 4);
    assertThat(found).isEqualTo(360);
  }

  @Test
  void interpreter() {
    int compared = 0;
    for (PublicCase c : PublicCases.WITH_DATA) {
      compared += Comparison.of(c).interpreter();
    }
    assertThat(compared).isEqualTo(417);
  }

  @Test
  void rankOnlyKernels() {
    PublicCaseKernels kernels = PublicCaseKernels.INSTANCE;
    CompiledClasses.Loader classes = kernels.classes().load();
    int compared = 0;
    for (Map.Entry<PublicCase, String> entry : kernels.rankOnly().entrySet()) {
      compared += Comparison.of(entry.getKey()).tensorForms(classes.kernel(entry.getValue()));
    }
    assertThat(compared).isEqualTo(417 * 2);
  }

  @Test
  void kernelsWithExtents() {
    PublicCaseKernels kernels = PublicCaseKernels.INSTANCE;
    CompiledClasses.Loader classes = kernels.classes().load();
    int compared = 0;
    for (Map.Entry<PublicCase, String> entry : kernels.withExtents().entrySet()) {
      Comparison comparison = Comparison.of(entry.getKey());
      Object kernel = classes.kernel(entry.getValue());
      compared += comparison.tensorForms(kernel) + comparison.arrayForms(kernel);
    }
    assertThat(compared).isEqualTo(360 * 5);
  }
}
