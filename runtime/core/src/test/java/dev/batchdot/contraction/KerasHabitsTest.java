package dev.batchdot.contraction;

import static dev.batchdot.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.batchdot.Axes;
import dev.batchdot.Shape;
import dev.batchdot.ShapeException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a message proposes where Keras or NumPy would have gone on. */
class KerasHabitsTest {
  private static final Axes DEFAULT = Axes.DEFAULT;

  private static final List<Axes> AXES =
      List.of(
          DEFAULT,
          Axes.of(0),
          Axes.of(1),
          Axes.of(0, 2),
          Axes.of(2, 0),
          Axes.of(2, 1),
          Axes.of(3, 0),
          Axes.of(0, 1, 2));

  private static final Pattern PROPOSAL =
      Pattern.compile(
          "x \\(([^)]+)\\) and y \\(([^)]+)\\) over axes \\(([^)]+)\\) give \\((.+)\\)");

  private static final int PROPOSALS = 2456;

  @Test
  void axesCountedWithoutTheBatchAxis() {
    check(
        Reason.BATCH_AXIS,
        Shape.of(32, 20),
        Shape.of(32, 30, 20),
        Axes.of(0, 1),
        "and is never summed; only axis 1 (or -1) can be contracted;"
            + " axes are counted with the batch axis: axes (1, 2) would fit");
    check(
        Reason.BATCH_AXIS,
        Shape.of(32, 20, 5),
        Shape.of(32, 30, 20),
        Axes.of(0, 2),
        "axes are counted with the batch axis: axes (1, 2) would fit");
  }

  @Test
  void operandsOfOneItem() {
    check(
        Reason.BATCH_AXIS,
        Shape.of(20, 5),
        Shape.of(20, 30),
        Axes.of(0),
        "can be contracted; to sum over it all the same, make each operand one item:"
            + " x (1, 20, 5) and y (1, 20, 30) over axes (1, 1) give (1, 5, 30)");
    check(
        Reason.BATCH_AXIS,
        Shape.of(32, 5, 20),
        Shape.of(20, 7),
        Axes.of(2, -2),
        "make each operand one item:"
            + " x (1, 160, 20) and y (1, 20, 7) over axes (2, 1) give (1, 160, 7)");
  }

  @Test
  void nothingFitsABatchAxis() {
    check(
        Reason.BATCH_AXIS,
        Shape.of(5, 2),
        Shape.of(6, 3),
        Axes.of(0),
        "is a batch axis of x and is never summed; only axis 1 (or -1) can be contracted");
    check(
        Reason.BATCH_AXIS,
        Shape.of(5, 6, 2),
        Shape.of(5, 6, 2),
        Axes.of(0).batchDims(2),
        "is a batch axis of x and is never summed; only axis 2 (or -1) can be contracted;"
            + " axes (2, 2) would fit");
  }

  @Test
  void oneItemForTheWholeBatch() {
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(32, 5, 20),
        Shape.of(1, 20, 7),
        Axes.of(2, 1),
        "nothing is broadcast; repeat y 32 times along it, or make the other one item:"
            + " x (1, 160, 20) and y (1, 20, 7) over axes (2, 1) give (1, 160, 7)");
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(1, 20),
        Shape.of(32, 20, 5),
        DEFAULT,
        "nothing is broadcast; repeat x 32 times along it, or make the other one item:"
            + " x (1, 20) and y (1, 32, 20, 5) over axes (1, 2) give (1, 32, 5)");
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(1, 20),
        Shape.of(32, 21),
        DEFAULT,
        "nothing is broadcast; repeat x 32 times along it");
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(5, 1, 20),
        Shape.of(5, 8, 20),
        DEFAULT.batchDims(2),
        "x's batch axis 1 has extent 1, y's has 8; they must be equal, nothing is broadcast;"
            + " repeat x 8 times along it");
  }

  @Test
  void rowsBeyondAnArraysLimitAreNotFolded() {
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(65536, 32768, 0),
        Shape.of(1, 0, 0),
        DEFAULT,
        "x (1, 65536, 32768, 0) and y (1, 0, 0) over axes (3, 1) give (1, 65536, 32768, 0)");
  }

  @Test
  void aMatrixWithoutBatchAxis() {
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(32, 5, 20),
        Shape.of(20, 7),
        DEFAULT,
        "nothing is broadcast; if y (20, 7) is a matrix without batch axis:"
            + " x (1, 160, 20) and y (1, 20, 7) over axes (2, 1) give (1, 160, 7)");
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(7, 20),
        Shape.of(32, 5, 20),
        Axes.of(1, 2),
        "if x (7, 20) is a matrix without batch axis:"
            + " x (1, 7, 20) and y (1, 160, 20) over axes (2, 2) give (1, 7, 160)");
    check(
        Reason.BATCH_MISMATCH,
        Shape.of(32, 20),
        Shape.of(20, 7),
        DEFAULT,
        "if y (20, 7) is a matrix without batch axis:"
            + " x (1, 32, 20) and y (1, 20, 7) over axes (2, 1) give (1, 32, 7)");
  }

  @Test
  void noMatrix() {
    String end = "nothing is broadcast";
    check(Reason.BATCH_MISMATCH, Shape.of(5, 2, 3), Shape.of(6, 3, 4), DEFAULT, end);
    check(Reason.BATCH_MISMATCH, Shape.of(5, 2, 3), Shape.of(6, 4), DEFAULT, end);
    check(Reason.BATCH_MISMATCH, Shape.of(5, -1), Shape.of(6, -1), DEFAULT, end);
  }

  @Test
  void aVector() {
    check(
        Reason.RANK_TOO_SMALL,
        Shape.of(5),
        Shape.of(5, 2),
        DEFAULT,
        "batch axes, and one more; as one item it is (1, 5)");
  }

  /** Whatever is proposed is legal, has the elements that were given, and gives what is said. */
  @Test
  void everyProposalFits() {
    int proposals = 0;
    for (Shape x : shapes()) {
      for (Shape y : shapes()) {
        for (Axes axes : AXES) {
          for (Fault fault : Contraction.faults(x, y, axes)) {
            Matcher proposal = PROPOSAL.matcher(fault.message());
            if (proposal.find()) {
              Shape newX = shape(proposal.group(1));
              Shape newY = shape(proposal.group(2));
              Axes newAxes = Axes.of(shape(proposal.group(3)).toArray());
              assertThat(Contraction.of(newX, newY, newAxes).result())
                  .as(fault.message())
                  .isEqualTo(shape(proposal.group(4)));
              assertThat(newX.size()).as(fault.message()).isEqualTo(x.size());
              assertThat(newY.size()).as(fault.message()).isEqualTo(y.size());
              proposals++;
            }
          }
        }
      }
    }
    assertThat(proposals).isEqualTo(PROPOSALS);
  }

  /** All shapes of ranks 2 and 3 with extents of 1 to 3. */
  private static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < 27; i++) {
      int first = 1 + i / 9;
      int second = 1 + i / 3 % 3;
      shapes.add(Shape.of(first, second, 1 + i % 3));
      if (i % 3 == 0) {
        shapes.add(Shape.of(first, second));
      }
    }
    return shapes;
  }

  private static Shape shape(String extents) {
    return Shape.of(Stream.of(extents.split(", ", -1)).mapToInt(Integer::parseInt).toArray());
  }

  private static void check(Reason reason, Shape x, Shape y, Axes axes, String end) {
    assertThat(refusal(reason, () -> Contraction.of(x, y, axes))).endsWith(end);
  }
}
