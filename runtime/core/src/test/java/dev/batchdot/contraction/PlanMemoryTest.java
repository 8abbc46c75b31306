package dev.batchdot.contraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanMemoryTest {
  private final AtomicInteger made = new AtomicInteger();

  private final PlanMemory<Contraction> memory =
      new PlanMemory<>(
          (x, y, axes) -> {
            made.incrementAndGet();
            return Contraction.of(x, y, axes);
          });

  @Test
  void equalKeysAreMadeOnce() {
    Contraction first = get(2, Axes.of(2, 1));
    assertThat(get(2, Axes.of(2, 1))).isSameAs(first);
    assertThat(made).hasValue(1);
  }

  /** Each part of the key counts, and so does the way in which the axes are given. */
  @Test
  void otherKeysAreOthers() {
    List<Contraction> plans =
        List.of(
            get(2, Axes.of(2, 1)),
            get(3, Axes.of(2, 1)),
            get(2, Axes.of(-1, 1)),
            get(2, Axes.of(1)),
            get(2, Axes.of(2)),
            get(2, Axes.of(2).batchDims(2)),
            memory.get(Shape.of(2, 4, 4), Shape.of(2, 4, 5), Axes.of(2, 1)),
            memory.get(Shape.of(2, 5, 4), Shape.of(2, 4, 4), Axes.of(2, 1)));
    assertThat(plans).doesNotHaveDuplicates();
    assertThat(made).hasValue(plans.size());
  }

  @Test
  void equalHashesAreNotEqualKeys() {
    PlanMemory<String> keys = new PlanMemory<>((x, y, axes) -> x + " " + y + " " + axes);
    Shape[] shapes = {Shape.of(2, 1), Shape.of(1, 32)};
    Axes[] axes = {Axes.of(2, 1), Axes.of(1, 32)};
    assertThat(shapes[0]).hasSameHashCodeAs(shapes[1]);
    assertThat(axes[0]).hasSameHashCodeAs(axes[1]);
    int compared = 0;
    for (int pair = 0; pair < 64; pair++) { // the second might be taken for the first
      for (int code : new int[] {pair / 8, pair % 8}) {
        Shape x = shapes[code & 1];
        Shape y = shapes[code >> 1 & 1];
        Axes over = axes[code >> 2];
        assertThat(keys.get(x, y, over)).isEqualTo(x + " " + y + " " + over);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(128);
  }

  @Test
  void refusalsAreNotRemembered() {
    for (int call = 1; call <= 2; call++) {
      assertThatThrownBy(() -> get(2, Axes.of(3))).isInstanceOf(ShapeException.class);
      assertThat(made).hasValue(call);
    }
  }

  /** Some dozens of shapes in turn are all remembered; of very many, most are forgotten. */
  @Test
  void theNumberOfPlansIsBounded() {
    for (int round = 0; round < 3; round++) {
      for (int batch = 1; batch <= 40; batch++) {
        get(batch, Axes.DEFAULT);
      }
    }
    assertThat(made.get()).isLessThan(60);
    made.set(0);
    for (int round = 0; round < 2; round++) {
      for (int batch = 1; batch <= 10_000; batch++) {
        get(batch, Axes.DEFAULT);
      }
    }
    assertThat(made.get()).isGreaterThan(19_000);
  }

  @Test
  void anyNumberOfThreads() throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        tasks.add(
            pool.submit(
                () -> {
                  for (int call = 0; call < 50_000; call++) {
                    int batch = 1 + call % 600;
                    assertThat(get(batch, Axes.DEFAULT).x().extent(0)).isEqualTo(batch);
                  }
                }));
      }
      for (Future<?> task : tasks) {
        task.get();
      }
      assertThat(tasks).hasSize(4);
    } finally {
      pool.shutdown();
    }
  }

  private Contraction get(int batch, Axes axes) {
    return memory.get(Shape.of(batch, 4, 4), Shape.of(batch, 4, 4), axes);
  }
}
