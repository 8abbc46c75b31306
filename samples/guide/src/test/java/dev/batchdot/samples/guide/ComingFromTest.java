package dev.batchdot.samples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import dev.batchdot.IntTensor;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import org.junit.jupiter.api.Test;

/** The code of coming-from.md. */
class ComingFromTest {
  // guide: arange
  /** 0, 1, 2, ..., row-major: NumPy's np.arange(n, dtype=np.float32).reshape(shape). */
  static FloatTensor arange(int... shape) {
    FloatTensor tensor = FloatTensor.zeros(shape);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = i;
    }
    return tensor;
  }

  // guide: end

  @Test
  void rows() {
    // guide: rows
    FloatTensor x = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
    FloatTensor y = FloatTensor.of(new float[] {5, 6, 7, 8}, 2, 2);

    FloatTensor generated = RowDots.INSTANCE.apply(x, y);
    FloatTensor generic = BatchDots.batchDot(x, y, 1);

    assertThat(generated.shape()).isEqualTo(Shape.of(2, 1));
    assertThat(generated.data()).containsExactly(17, 53); // 1*5 + 2*6, 3*7 + 4*8
    assertThat(generic).hasToString(generated.toString());
    // guide: end
  }

  @Test
  void usersAndItems() {
    // guide: users-and-items
    FloatTensor users = arange(2, 3);
    FloatTensor items = arange(2, 4, 3);

    FloatTensor scores = BatchDots.batchDot(users, items, 1, 2);

    assertThat(scores.shape()).isEqualTo(Shape.of(2, 4));
    assertThat(scores.data()).containsExactly(5, 14, 23, 32, 158, 194, 230, 266);
    // guide: end
  }

  @Test
  void products() {
    // guide: products
    FloatTensor x = arange(2, 2, 3);

    FloatTensor product = Products.INSTANCE.product(x, arange(2, 3, 2));
    assertThat(product.data()).containsExactly(10, 13, 28, 40, 172, 193, 244, 274);
    assertThat(BatchDots.batchDot(x, arange(2, 3, 2))).hasToString(product.toString());

    FloatTensor withTransposed = Products.INSTANCE.productWithTransposed(x, arange(2, 4, 3));
    assertThat(withTransposed.shape()).isEqualTo(Shape.of(2, 2, 4));
    assertThat(BatchDots.batchDot(x, arange(2, 4, 3), 2)).hasToString(withTransposed.toString());
    // guide: end
    assertThat(withTransposed.data())
        .containsExactly(5, 14, 23, 32, 14, 50, 86, 122, 275, 338, 401, 464, 392, 482, 572, 662);
  }

  @Test
  void heads() {
    // guide: heads
    FloatTensor queries = arange(1, 2, 2, 3);
    FloatTensor keys = arange(1, 2, 2, 3);

    FloatTensor generated = Heads.INSTANCE.apply(queries, keys);
    FloatTensor generic = BatchDots.batchDot(queries, keys, Axes.of(3).batchDims(2));

    assertThat(generated.shape()).isEqualTo(Shape.of(1, 2, 2, 2));
    assertThat(generated.data()).containsExactly(5, 14, 14, 50, 149, 212, 212, 302);
    assertThat(generic).hasToString(generated.toString());
    // guide: end
  }

  @Test
  void nothingIsBroadcast() {
    // guide: broadcast
    assertThatExceptionOfType(ShapeException.class)
        .isThrownBy(() -> BatchDots.batchDot(arange(1, 2, 3), arange(5, 3, 2)))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(ShapeException.Reason.BATCH_MISMATCH))
        .withMessageContaining(
            "they must be equal, nothing is broadcast; repeat x 5 times along it");
    // guide: end
  }

  @Test
  void integersWrap() {
    // guide: integers
    IntTensor large = IntTensor.of(new int[] {Integer.MAX_VALUE}, 1, 1);
    IntTensor two = IntTensor.of(new int[] {2}, 1, 1);

    assertThat(BatchDots.batchDot(large, two, 1).get(0, 0)).isEqualTo(-2);
    // guide: end
  }

  @Test
  void tensorsAreViews() {
    // guide: views
    float[] array = {1, 2, 3, 4, 5, 6};
    FloatTensor tensor = FloatTensor.of(array, 1, 2, 3); // no copy

    array[5] = 60;

    assertThat(tensor.get(0, 1, 2)).isEqualTo(60);
    assertThat(tensor).hasToString("[[[1.0, 2.0, 3.0],\n  [4.0, 5.0, 60.0]]]");
    // guide: end
  }
}
