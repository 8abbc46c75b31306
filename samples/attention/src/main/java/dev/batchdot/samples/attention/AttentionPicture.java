package dev.batchdot.samples.attention;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * An attention map as an image: on top the scene and the scale, below for each head the weights of
 * all tokens, a pixel each, and beside them where the marked patch looks.
 */
final class AttentionPicture {
  static final int WIDTH = 1450;
  static final int HEIGHT = 1270;

  private static final int TOKENS = Sequence.IMAGE.tokens();
  private static final int COLUMNS = 3;
  static final int LEFT = 62;
  static final int TOP = 196;
  private static final int COLUMN_WIDTH = 474;
  private static final int ROW_HEIGHT = 270;

  /** From the map of a head to the scene beside it. */
  private static final int GAP = 16;

  /** Pixels of a patch: 14 patches are as large as 197 tokens. */
  private static final int PATCH = 14;

  private static final int SCENE_PATCH = 9;
  private static final int SCALE_WIDTH = 360;

  private static final Color MARK = new Color(0xFF3B30);
  private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

  private final AttentionMap map;
  private final int markedColumn;
  private final int markedRow;
  private final Graphics2D pen;

  private AttentionPicture(AttentionMap map, int markedColumn, int markedRow, Graphics2D pen) {
    this.map = map;
    this.markedColumn = markedColumn;
    this.markedRow = markedRow;
    this.pen = pen;
  }

  /** Draws {@code map}, with a patch marked. */
  static BufferedImage of(AttentionMap map, int markedColumn, int markedRow) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    new AttentionPicture(map, markedColumn, markedRow, pen).draw();
    pen.dispose();
    return image;
  }

  private void draw() {
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    drawScene();
    drawTitle();
    drawScale();
    for (Head head : Head.values()) {
      int place = head.number() - 1;
      int left = LEFT + place % COLUMNS * COLUMN_WIDTH;
      int top = TOP + place / COLUMNS * ROW_HEIGHT;
      text(Font.BOLD, 14, left, top - 8, head.number() + "  looks for " + head.title());
      drawWeights(head, left, top);
      drawView(head, left + TOKENS + GAP, top);
    }
  }

  private void drawScene() {
    for (Patch patch : map.scene()) {
      int grey = (int) Math.round(255 * patch.brightness());
      pen.setColor(new Color(grey, grey, grey));
      pen.fillRect(
          LEFT + patch.column() * SCENE_PATCH,
          24 + patch.row() * SCENE_PATCH,
          SCENE_PATCH,
          SCENE_PATCH);
    }
    mark(LEFT, 24, SCENE_PATCH);
  }

  private void drawTitle() {
    int left = LEFT + Patch.SIDE * SCENE_PATCH + 28;
    text(Font.BOLD, 22, left, 44, "Where 12 heads look: softmax(Q · K / 8) of 197 tokens");
    text(Font.PLAIN, 14, left, 74, "A scene of 14 x 14 patches (left) and a class token, token 0;");
    text(Font.PLAIN, 14, left, 94, "queries and keys of 64 numbers, set by hand, not trained.");
    text(
        Font.PLAIN,
        14,
        left,
        124,
        "Left of each pair: the weights, a row for each query, a column for each key.");
    text(
        Font.PLAIN,
        14,
        left,
        144,
        "Right: the row of the marked patch, token %d, laid out as the scene."
            .formatted(AttentionMap.token(markedColumn, markedRow)));
  }

  private void drawScale() {
    int left = WIDTH - SCALE_WIDTH - 46;
    text(Font.PLAIN, 14, left, 50, "weight (logarithmic)");
    for (int x = 0; x < SCALE_WIDTH; x++) {
      pen.setColor(ColorScale.at(x / (SCALE_WIDTH - 1.0)));
      pen.fillRect(left + x, 60, 1, 18);
    }
    int decades = -ColorScale.LOWEST_EXPONENT;
    for (int decade = 0; decade <= decades; decade++) {
      int x = left + (SCALE_WIDTH - 1) * decade / decades;
      pen.setColor(Color.DARK_GRAY);
      pen.fillRect(x, 78, 1, 5);
      String weight = decade == decades ? "1" : "0." + "0".repeat(decades - decade - 1) + "1";
      centred(decade == 0 ? "\u2264 " + weight : weight, x, 98);
    }
  }

  private void drawWeights(Head head, int left, int top) {
    for (int query = 0; query < TOKENS; query++) {
      for (int key = 0; key < TOKENS; key++) {
        pen.setColor(ColorScale.of(map.weight(head, query, key)));
        pen.fillRect(left + key, top + query, 1, 1);
      }
    }
    pen.setColor(MARK);
    int marked = top + AttentionMap.token(markedColumn, markedRow);
    pen.fillPolygon(
        new int[] {left - 8, left - 8, left - 1}, new int[] {marked - 4, marked + 4, marked}, 3);
    pen.setColor(Color.DARK_GRAY);
    for (int token : new int[] {0, 98, 196}) {
      String number = Integer.toString(token);
      centred(number, left + token, top + TOKENS + 15);
      int width = pen.getFontMetrics(TEXT).stringWidth(number);
      text(Font.PLAIN, 13, left - width - 10, top + token + 5, number);
    }
    centred("key token", left + TOKENS / 2, top + TOKENS + 32);
    pen.rotate(-Math.PI / 2);
    centred("query token", -(top + TOKENS / 2), left - 44);
    pen.rotate(Math.PI / 2);
  }

  /** The marked patch's row, without the class token. */
  private void drawView(Head head, int left, int top) {
    int query = AttentionMap.token(markedColumn, markedRow);
    for (int row = 0; row < Patch.SIDE; row++) {
      for (int column = 0; column < Patch.SIDE; column++) {
        pen.setColor(ColorScale.of(map.weight(head, query, AttentionMap.token(column, row))));
        pen.fillRect(left + column * PATCH, top + row * PATCH, PATCH, PATCH);
      }
    }
    mark(left, top, PATCH);
    centred("patch of the scene", left + Patch.SIDE * PATCH / 2, top + TOKENS + 15);
  }

  private void mark(int left, int top, int patch) {
    pen.setColor(MARK);
    for (int inset = 0; inset < 2; inset++) {
      pen.drawRect(
          left + markedColumn * patch + inset,
          top + markedRow * patch + inset,
          patch - 1 - 2 * inset,
          patch - 1 - 2 * inset);
    }
  }

  private void text(int style, float size, int left, int baseline, String text) {
    pen.setFont(TEXT.deriveFont(style, size));
    pen.setColor(Color.DARK_GRAY);
    pen.drawString(text, left, baseline);
  }

  private void centred(String text, int middle, int baseline) {
    text(Font.PLAIN, 13, middle - pen.getFontMetrics(TEXT).stringWidth(text) / 2, baseline, text);
  }
}
