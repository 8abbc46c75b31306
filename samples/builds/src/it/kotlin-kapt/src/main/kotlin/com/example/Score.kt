package com.example

import dev.batchdot.BatchDot
import dev.batchdot.BatchDot.DYNAMIC
import dev.batchdot.FloatTensor

/** Each user with the items on offer: (b, 2) . (b, n, 2) gives (b, n). */
@BatchDot(
    xRank = 2,
    yRank = 3,
    axes = [1, 2],
    xShape = [DYNAMIC, 2],
    yShape = [DYNAMIC, DYNAMIC, 2],
)
interface Score {
  fun apply(users: FloatTensor, items: FloatTensor): FloatTensor
}
