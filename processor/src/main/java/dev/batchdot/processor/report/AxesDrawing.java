package dev.batchdot.processor.report;

import dev.batchdot.BatchDot;
import dev.batchdot.Shape;
import dev.batchdot.contraction.Contraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How the operands' axes meet: x and y side by side, the result below, a line for each axis that
 * goes into it, and an arc between the two that are summed over.
 *
 * @param links lines, drawn below the boxes
 */
record AxesDrawing(
    int width, int height, List<Label> labels, List<Box> boxes, List<Link> links, Label sum) {
  private static final int BOX = 46;
  private static final int PITCH = 54;
  private static final int BETWEEN = 34;
  private static final int MARGIN = 12;
  private static final int TOP = 96;
  private static final int BOTTOM = 222;
  private static final int ARC = 60;
  private static final int OPERAND_LINE = 16;
  private static final int SUM_LINE = 44;
  private static final int RESULT_LINE = 286;
  private static final int HEIGHT = 294;
  private static final Pattern LETTERS = Pattern.compile("[a-z]\\d*");

  /** What becomes of an axis; a class of the style sheet. */
  enum Role {
    BATCH,
    SUMMED,
    X_FREE,
    Y_FREE,
    ADDED;

    String style() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** An axis: its letter of the equation, and its extent. */
  record Box(int left, int top, String letter, String extent, Role role) {
    int size() {
      return BOX;
    }

    int middle() {
      return left + BOX / 2;
    }

    int letterAt() {
      return top + BOX / 2 - 2;
    }

    int extentAt() {
      return top + BOX - 8;
    }
  }

  /** A curve from one axis to another, by its four points. */
  record Link(int x1, int y1, int x2, int y2, int x3, int y3, int x4, int y4, Role role) {}

  /** A text, centred. */
  record Label(int middle, int line, String text) {}

  static AxesDrawing of(Contraction contraction) {
    String[] sides = contraction.equation().split("->|,", -1);
    int xRank = contraction.x().rank();
    int yRank = contraction.y().rank();
    int above = (xRank + yRank) * PITCH - 2 * (PITCH - BOX) + BETWEEN;
    int below = contraction.result().rank() * PITCH - (PITCH - BOX);
    int inner = Math.max(above, below);
    int xLeft = MARGIN + (inner - above) / 2;
    int yLeft = xLeft + xRank * PITCH - (PITCH - BOX) + BETWEEN;
    int outLeft = MARGIN + (inner - below) / 2;
    List<Box> x = boxes(contraction.x(), sides[0], xLeft, TOP, contraction, Role.X_FREE);
    List<Box> y = boxes(contraction.y(), sides[1], yLeft, TOP, contraction, Role.Y_FREE);
    List<Box> out = boxes(contraction.result(), sides[2], outLeft, BOTTOM, contraction, Role.ADDED);
    out = out.stream().map(box -> withRole(box, x, y)).toList();
    List<Box> all = new ArrayList<>(x);
    all.addAll(y);
    all.addAll(out);
    Link arc = arc(x.get(contraction.xAxis()), y.get(contraction.yAxis()));
    List<Link> links = new ArrayList<>(List.of(arc));
    for (Box box : out) {
      links.addAll(into(box, x));
      links.addAll(into(box, y));
    }
    List<Label> labels =
        List.of(
            label(x, "x", contraction.x(), OPERAND_LINE),
            label(y, "y", contraction.y(), OPERAND_LINE),
            label(out, "result", contraction.result(), RESULT_LINE));
    Label sum = new Label((arc.x1() + arc.x4()) / 2, SUM_LINE, "summed over");
    return new AxesDrawing(inner + 2 * MARGIN, HEIGHT, labels, all, links, sum);
  }

  private static List<Box> boxes(
      Shape shape, String side, int left, int top, Contraction contraction, Role free) {
    List<String> letters = LETTERS.matcher(side).results().map(m -> m.group()).toList();
    List<Box> boxes = new ArrayList<>();
    for (int axis = 0; axis < shape.rank(); axis++) {
      String letter = axis < letters.size() ? letters.get(axis) : "";
      Role role = axis < contraction.batchDims() ? Role.BATCH : free;
      int extent = shape.extent(axis);
      String shown = extent == BatchDot.DYNAMIC ? "?" : Integer.toString(extent);
      boxes.add(
          new Box(
              left + axis * PITCH, top, letter, shown, letter.equals("k") ? Role.SUMMED : role));
    }
    return boxes;
  }

  /** An axis of the result is what the axis that it comes from is. */
  private static Box withRole(Box box, List<Box> x, List<Box> y) {
    for (List<Box> operand : List.of(x, y)) {
      for (Box from : operand) {
        if (from.letter().equals(box.letter())) {
          return new Box(box.left(), box.top(), box.letter(), box.extent(), from.role());
        }
      }
    }
    return box;
  }

  private static Link arc(Box x, Box y) {
    return new Link(
        x.middle(),
        TOP,
        x.middle(),
        TOP - ARC,
        y.middle(),
        TOP - ARC,
        y.middle(),
        TOP,
        Role.SUMMED);
  }

  private static List<Link> into(Box result, List<Box> operand) {
    int from = TOP + BOX;
    int bend = (BOTTOM - from) / 2;
    return operand.stream()
        .filter(box -> box.letter().equals(result.letter()))
        .map(
            box ->
                new Link(
                    box.middle(),
                    from,
                    box.middle(),
                    from + bend,
                    result.middle(),
                    BOTTOM - bend,
                    result.middle(),
                    BOTTOM,
                    box.role()))
        .toList();
  }

  private static Label label(List<Box> boxes, String name, Shape shape, int line) {
    int middle = (boxes.get(0).left() + boxes.get(boxes.size() - 1).left() + BOX) / 2;
    return new Label(middle, line, name + " " + shape);
  }
}
