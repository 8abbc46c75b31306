package dev.batchdot.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.contraction.LoopExtents;
import org.junit.jupiter.api.Test;

class WorkSplitTest {
  private static final int[] BATCHES = {0, 1, 2, 3, 5, 8, 9, 17, 100, 1_000_000};
  private static final int[] ROWS = {0, 1, 31, 63, 64, 65, 100, 513, 5000};
  private static final int[] OTHERS = {0, 1, 7, 64, 300};
  private static final int[] THREADS = {1, 2, 3, 8, 64};

  /** Parts are in order, and each row of each item is in one of them. */
  @Test
  void nothingIsLostOrDoneTwice() {
    int splits = 0;
    int checked = 0;
    for (int batch : BATCHES) {
      for (int rows : ROWS) {
        for (int other : OTHERS) {
          for (int threads : THREADS) {
            LoopExtents e =
                threads % 2 == 0
                    ? new LoopExtents(batch, rows, other, 1, other, 1)
                    : new LoopExtents(batch, 1, other, rows, other, 1);
            for (boolean splitsRows : new boolean[] {true, false}) {
              WorkSplit split = WorkSplit.of(e, Float.BYTES, splitsRows, threads);
              checkParts(e, split);
              assertThat(splitsRows || split.blocks() == 1).as("%s", e).isTrue();
              splits += split.isWhole() ? 0 : 1;
              checked++;
            }
          }
        }
      }
    }
    assertThat(checked).isEqualTo(10 * 9 * 5 * 5 * 2);
    assertThat(splits).isGreaterThan(1000);
  }

  private static void checkParts(LoopExtents e, WorkSplit split) {
    int extent = split.lines().extent(e);
    long next = 0;
    for (int part = 0; part < split.parts(); part++) {
      assertThat((long) split.item(part) * extent + split.line(part))
          .as("part %d, %s, %s", part, e, split)
          .isEqualTo(next);
      assertThat(split.items(part) == 1 || split.lines(part) == extent).isTrue();
      assertThat(split.blocks() == 1 || split.lines(part) >= 32)
          .as("part %d, %s, %s", part, e, split)
          .isTrue();
      next += (long) split.items(part) * split.lines(part);
    }
    assertThat(next).as("%s, %s", e, split).isEqualTo((long) e.batch() * extent);
  }

  @Test
  void smallWorkStaysWhole() {
    assertThat(split(1, 64, 64, 64, 2).isWhole()).isTrue();
    assertThat(split(200_000, 1, 1, 1, 2).isWhole()).isFalse();
    assertThat(split(150_000, 1, 1, 1, 2).isWhole()).isTrue();
    assertThat(WorkSplit.ofItems(100, 600, 2).isWhole()).isTrue();
    assertThat(WorkSplit.ofItems(100_000, 600, 2).isWhole()).isFalse();
  }

  @Test
  void oneThreadSplitsNothing() {
    assertThat(split(1000, 512, 512, 512, 1).isWhole()).isTrue();
    assertThat(WorkSplit.ofItems(Integer.MAX_VALUE, Long.MAX_VALUE, 1).isWhole()).isTrue();
  }

  /** One row reads all of y for few multiply-adds. */
  @Test
  void bytesCountWhereTheyAreMoreThanMultiplyAdds() {
    LoopExtents e = new LoopExtents(20, 1, 100, 1, 1, 400);
    assertThat(WorkSplit.of(e, Float.BYTES, true, 2).parts()).isEqualTo(6);
    assertThat(WorkSplit.ofItems(20, 100 * 400, 2).isWhole()).isTrue();
  }

  @Test
  void threadsGetTheSame() {
    assertThat(split(1, 512, 512, 512, 2)).isEqualTo(new WorkSplit(1, Lines.OUTER_ROWS, 512, 4, 4));
    assertThat(split(3, 512, 512, 512, 2)).isEqualTo(new WorkSplit(3, Lines.OUTER_ROWS, 512, 6, 2));
    assertThat(split(4, 512, 512, 512, 2)).isEqualTo(new WorkSplit(4, Lines.OUTER_ROWS, 512, 4, 1));
    assertThat(split(9, 512, 512, 512, 8))
        .isEqualTo(new WorkSplit(9, Lines.OUTER_ROWS, 512, 63, 7));
    assertThat(split(1000, 512, 512, 512, 2))
        .isEqualTo(new WorkSplit(1000, Lines.OUTER_ROWS, 512, 16, 1));
  }

  @Test
  void linesThatAreSplit() {
    LoopExtents oneRow = new LoopExtents(1, 1, 512, 1, 5000, 1);
    assertThat(WorkSplit.of(oneRow, Float.BYTES, true, 2))
        .isEqualTo(new WorkSplit(1, Lines.COLUMNS, 5000, 4, 4))
        .hasToString("4 parts of 1250 columns of an item");
    assertThat(WorkSplit.of(oneRow, Float.BYTES, false, 2).isWhole()).isTrue();
    LoopExtents transposed = new LoopExtents(1, 1, 512, 512, 512, 1);
    assertThat(WorkSplit.of(transposed, Float.BYTES, true, 2))
        .isEqualTo(new WorkSplit(1, Lines.INNER_ROWS, 512, 4, 4))
        .hasToString("4 parts of 128 rows of an item");
  }

  /** Each element of x is used a few times only. */
  @Test
  void rowsAreNotCopiedForFewColumns() {
    LoopExtents e = new LoopExtents(1, 1, 3000, 3000, 3, 1);
    assertThat(WorkSplit.of(e, Float.BYTES, true, 2).isWhole()).isTrue();
  }

  private static WorkSplit split(int batch, int mo, int k, int no, int threads) {
    return WorkSplit.of(new LoopExtents(batch, mo, k, 1, no, 1), Float.BYTES, true, threads);
  }
}
