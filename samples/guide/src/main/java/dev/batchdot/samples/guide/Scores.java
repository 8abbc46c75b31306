package dev.batchdot.samples.guide;

// guide: program
import dev.batchdot.FloatTensor;
import java.util.Arrays;

/** Two users, and 30 items for each. */
public final class Scores {
  private Scores() {}

  /** Prints the scores. */
  public static void main(String[] arguments) {
    FloatTensor users = FloatTensor.zeros(2, 20);
    Arrays.fill(users.data(), 0, 20, 1); // the first user likes each of 20 features
    Arrays.fill(users.data(), 20, 40, -1); // the second dislikes each
    FloatTensor items = FloatTensor.zeros(2, 30, 20);
    for (int i = 0; i < items.data().length; i++) {
      items.data()[i] = i / 20 % 30; // item n has n of each feature
    }
    FloatTensor scores = Score.INSTANCE.apply(users, items);
    System.out.println("scores of shape " + scores.shape());
    System.out.println("user 0, item 7: " + scores.get(0, 7));
    System.out.println("user 1, item 7: " + scores.get(1, 7));
  }
}
// guide: end
