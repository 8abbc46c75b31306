package com.example;

import dev.batchdot.BatchDot;
import dev.batchdot.FloatTensor;

/** Each user with the items on offer: (b, 2) . (b, n, 2) gives (b, n). */
@BatchDot(
    xRank = 2,
    yRank = 3,
    axes = {1, 2},
    xShape = {BatchDot.DYNAMIC, 2},
    yShape = {BatchDot.DYNAMIC, BatchDot.DYNAMIC, 2})
public interface Score {
  FloatTensor apply(FloatTensor users, FloatTensor items);
}
