package dev.batchdot.processor.validate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was probably meant: the candidate with the fewest edits. */
public final class Nearest {
  private Nearest() {}

  /** The legal name nearest to {@code word}. */
  public static Optional<String> word(String word, Collection<String> legal) {
    return legal.stream()
        .min(
            Comparator.<String>comparingInt(
                    candidate -> distance(letters(word), letters(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The Levenshtein distance of two sequences. */
  static int distance(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (int j = 0; j <= b.size(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.size(); j++) {
        int substituted = diagonal + (a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.size()];
  }

  private static List<String> letters(String word) {
    return word.chars().mapToObj(Character::toString).toList();
  }
}
