package dev.batchdot.samples.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.batchdot.FloatTensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndexTest {
  private final List<TypeDocument> types =
      Stream.of("A", "B", "C").map(name -> new TypeDocument("p", name, "")).toList();

  @Test
  void theNearestComeFirst() {
    Index index = new Index(types, FloatTensor.zeros(1, 3, 384));
    FloatTensor scores = FloatTensor.of(new float[] {1, 2, 3, -0.5f, 0.5f, -1}, 1, 2, 3);
    assertThat(index.nearest(scores, 1, 2))
        .containsExactly(new Index.Hit(types.get(1), 0.5f), new Index.Hit(types.get(0), -0.5f));
    assertThat(index.nearest(scores, 0, 5)).hasSize(3);
  }

  @Test
  void everyTypeHasAVector() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Index(types, FloatTensor.zeros(1, 2, 384)))
        .withMessage("3 types need vectors of shape (1, 3, 384), not (1, 2, 384)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Index(List.of(), FloatTensor.zeros(1, 0, 384)));
  }
}
