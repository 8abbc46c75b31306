package dev.batchdot.kernels.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.BatchDots;
import java.util.List;
import java.util.Map;
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
        assertThat(recorded.get(at).agrees(c.type(), exact.get(at).sum(), 0)).as("%s", c).isTrue();
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
