package com.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.batchdot.FloatTensor;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private final Score score = new ScoreKernel();

  @Test
  void oneScoreForEachUserAndItem() {
    FloatTensor users = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
    FloatTensor items = FloatTensor.of(new float[] {1, 0, 0, 1, 1, 1, 2, 0, 0, 2, 2, 2}, 2, 3, 2);
    assertArrayEquals(new float[] {1, 2, 3, 6, 8, 14}, score.apply(users, items).data());
  }
}
