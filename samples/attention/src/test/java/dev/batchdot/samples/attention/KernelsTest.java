package dev.batchdot.samples.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.FloatTensor;
import dev.batchdot.Shape;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelsTest {
  private static final int BATCH = 2;

  @ParameterizedTest
  @EnumSource
  void arraysAndTensorsAreWithinTheBound(Sequence sequence) {
    int tokens = sequence.tokens();
    Layer layer = Layer.random(sequence, BATCH);
    assertResult(layer.scores(), Shape.of(BATCH, 12, tokens, tokens));
    assertResult(layer.mix(), Shape.of(BATCH, 12, tokens, 64));
  }

  private static void assertResult(Problem problem, Shape shape) {
    FloatTensor tensor = problem.kernelResult();
    assertThat(tensor.shape()).isEqualTo(shape);
    assertWithinBound(problem, tensor.data());

    float[] array = new float[tensor.data().length];
    problem.kernel().apply(problem.x().data(), problem.y().data(), array);
    assertThat(Arrays.equals(tensor.data(), array)).as(problem.label()).isTrue();
  }

  private static void assertWithinBound(Problem problem, float[] result) {
    LargestError worst = LargestError.of(problem, result);
    assertThat(worst.isWithinBound()).as("%s: %s", problem.label(), worst).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void everyWayToComputeThemIsRight(OwnContender contender) {
    for (Problem problem : Layer.random(Sequence.IMAGE, 1).problems()) {
      Contender.Call call = contender.prepare(problem);
      call.run();
      assertWithinBound(problem, call.result());
    }
  }
}
