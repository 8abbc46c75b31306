package com.example;

import dev.batchdot.Axes;
import dev.batchdot.BatchDots;
import dev.batchdot.FloatTensor;
import java.lang.invoke.MethodHandles;

final class Main {
  public static void main(String[] arguments) {
    FloatTensor users = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
    FloatTensor items = FloatTensor.of(new float[] {1, 0, 0, 1, 1, 1, 2, 0, 0, 2, 2, 2}, 2, 3, 2);
    System.out.println(new ScoreKernel().apply(users, items));
    System.out.println(BatchDots.kernel(Score.class, MethodHandles.lookup()).apply(users, items));
    System.out.println(BatchDots.batchDot(users, items, 1, 2));
    System.out.println(BatchDots.explain(users, items, Axes.of(1, 2)));
    System.out.println(Main.class.getModule());
  }
}
