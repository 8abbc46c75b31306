package com.example;

import dev.batchdot.FloatTensor;

final class Main {
  public static void main(String[] arguments) {
    FloatTensor users = FloatTensor.of(new float[] {1, 2, 3, 4}, 2, 2);
    FloatTensor items = FloatTensor.of(new float[] {1, 0, 0, 1, 1, 1, 2, 0, 0, 2, 2, 2}, 2, 3, 2);
    System.out.println(Ranking.builder().users(users).items(items).build().scores());
  }
}
