package com.example;

import com.google.auto.value.AutoValue;
import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

@AutoValue
abstract class Ranking {
  abstract FloatTensor users();

  abstract FloatTensor items();

  static Ranking of(FloatTensor users, FloatTensor items) {
    return new AutoValue_Ranking(users, items);
  }

  FloatTensor scores() {
    return new Ranking_ScoreKernel().apply(this);
  }

  /** Each user with the items on offer: (b, 2) . (b, n, 2) gives (b, n). */
  @BatchDot(
      xRank = 2,
      yRank = 3,
      axes = {1, 2},
      xShape = {BatchDot.DYNAMIC, 2},
      yShape = {BatchDot.DYNAMIC, BatchDot.DYNAMIC, 2})
  interface Score {
    FloatTensor apply(FloatTensor users, FloatTensor items);

    default FloatTensor apply(Ranking ranking) {
      return apply(ranking.users(), ranking.items());
    }
  }
}
