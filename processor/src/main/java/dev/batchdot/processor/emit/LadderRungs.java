package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.plan.LadderPlan;
import dev.batchdot.processor.plan.Rung;
import dev.batchdot.processor.plan.TileForm;
import dev.batchdot.spi.Gate;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The tiles of a ladder, and the small methods that choose one by the extents of a call:
 *
 * <pre>{@code
 * private static int contract1Lanes(int cols) {          // the widest register that a row fills
 *   return cols >= 16 ? 16 : cols >= 8 ? 8 : 4;
 * }
 * }</pre>
 *
 * <p>Each first call of a tile is followed by {@linkplain DryCalls dry ones}.
 */
final class LadderRungs {
  /** More than any tile has across: so rungs of all widths have numbers of their own. */
  private static final int VECTORS = 8;

  private final VectorPath path;
  private final LadderPlan plan;
  private final LadderArguments arguments;
  private final String prefix;

  LadderRungs(VectorPath path, LadderPlan plan) {
    this.path = path;
    this.plan = plan;
    this.arguments = LadderTile.arguments(plan);
    this.prefix = path.names().entry();
  }

  /** The method that tells the lanes of the widest register that so many columns fill. */
  String lanes() {
    return prefix + "Lanes";
  }

  /** The method that tells how many registers of so many lanes it takes to reach over columns. */
  String across() {
    return prefix + "Across";
  }

  /** The method that tells how many registers of so many lanes a tile has across at most. */
  String most() {
    return prefix + "Most";
  }

  /** The method that tells the height of the tiles that share rows best. */
  String heights() {
    return prefix + "Height";
  }

  /** The method that tells whether tiles have {@link TileForm#FIXED}. */
  private String fixed() {
    return prefix + "IsFixed";
  }

  /** The method that calls a tile. */
  String tile() {
    return prefix + "Tile";
  }

  private String seen() {
    return prefix + "Seen";
  }

  void add() {
    addLanes();
    addAcross();
    addMost();
    addHeights();
    addIsFixed();
    addTile();
    for (int bits : plan.widths()) {
      addTiles(bits);
    }
  }

  private void addLanes() {
    StringBuilder lanes = new StringBuilder();
    List<Integer> widths = plan.widths();
    for (int bits : widths.subList(0, widths.size() - 1)) {
      lanes.append("cols >= %1$s ? %1$s : ".formatted(plan.lanes(bits)));
    }
    lanes.append(plan.leastCols());
    path.add(
        small(lanes(), "cols")
            .addJavadoc("The lanes of the widest register that so many columns fill.\n")
            .addStatement("return $L", lanes)
            .build());
  }

  /** Lanes are a power of two; a division takes some processors as long as a small tile. */
  private void addAcross() {
    path.add(
        small(across(), "lanes", "cols")
            .addJavadoc("How many registers of so many lanes reach over the columns.\n")
            .addStatement(
                "return (cols + lanes - 1) >> $T.numberOfTrailingZeros(lanes)", Integer.class)
            .build());
  }

  private void addMost() {
    List<Integer> widths = plan.widths();
    int widest = plan.rungs(widths.get(0)).size();
    String others = widths.size() == 1 ? "" + widest : "" + plan.rungs(widths.get(1)).size();
    path.add(
        small(most(), "lanes")
            .addJavadoc("How many registers of so many lanes a tile has across at most.\n")
            .addStatement("return lanes == $L ? $L : $L", plan.lanes(widths.get(0)), widest, others)
            .build());
  }

  private void addHeights() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("int most = switch (lanes * $L + vectors) {\n", VECTORS).indent();
    for (int bits : plan.widths()) {
      for (Rung rung : plan.rungs(bits)) {
        if (rung.rows() < LadderPlan.MOST_ROWS) {
          int number = plan.lanes(bits) * VECTORS + rung.vectors();
          code.add("case $L -> $L;\n", number, most(rung));
        }
      }
    }
    code.add("default -> $L;\n", LadderPlan.MOST_ROWS).unindent().add("};\n");
    code.beginControlFlow("if (rows <= most)").addStatement("return rows").endControlFlow();
    code.addStatement("int tiles = (rows + most - 1) / most");
    code.addStatement("return (rows + tiles - 1) / tiles");
    path.add(
        small(heights(), "lanes", "vectors", "rows", "yStride")
            .addJavadoc("The height of the fewest tiles that reach over all rows, all alike.\n")
            .addCode(code.build())
            .build());
  }

  private String most(Rung rung) {
    String rows = Integer.toString(rung.rows());
    return rung.fixedRows() > rung.rows()
        ? isFixed() + " ? " + rung.fixedRows() + " : " + rows
        : rows;
  }

  private void addIsFixed() {
    CodeBlock code = CodeBlock.of("$T.fixedStrides() && yStride == vectors * lanes", Gate.class);
    if (!plan.hasFewRegisters()) {
      int widest = plan.lanes(plan.target().bits());
      code = CodeBlock.of("$L && lanes == $L && vectors > 1", code, widest);
    }
    path.add(
        small(fixed(), "lanes", "vectors", "yStride")
            .returns(TypeName.BOOLEAN)
            .addJavadoc("Whether there are tiles for rows of y that lie so far apart.\n")
            .addStatement("return $L", code)
            .build());
  }

  private String isFixed() {
    return fixed() + "(lanes, vectors, yStride)";
  }

  /** A method that computes a number, or whatever else it is made to return, from some. */
  static MethodSpec.Builder small(String name, String... parameters) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(TypeName.INT);
    for (String parameter : parameters) {
      method.addParameter(TypeName.INT, parameter);
    }
    return method;
  }

  /** Dispatches by the width of registers, and sees to dry calls. */
  private void addTile() {
    int tiles = LadderTileNumber.count(plan.lanes(plan.target().bits()));
    path.field(DryCalls.counters(seen(), tiles));
    MethodSpec.Builder method = arguments.signature(tile(), "lanes", "vectors", "height");
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int tile = $L", LadderTileNumber.TILE);
    code.beginControlFlow("if (height >= $L && $L)", LadderPlan.FIXED_ROWS, isFixed());
    code.addStatement(LadderTileNumber.to(TileForm.FIXED));
    if (plan.hasFewRegisters()) {
      code.nextControlFlow("else if (last == (vectors - 1) * lanes)");
      code.addStatement(LadderTileNumber.to(TileForm.FULL));
    }
    code.endControlFlow();
    code.add(DryCalls.before(seen(), LadderTileNumber.AMONG_ALL));
    code.addStatement("$L(lanes, tile, $L)", ofWidth(), arguments.call("items"));
    CodeBlock dry = CodeBlock.of("$L(lanes, tile, $L);\n", ofWidth(), arguments.call("0"));
    code.add(DryCalls.after(seen(), LadderTileNumber.AMONG_ALL, dry));
    path.add(
        method
            .addJavadoc("The tile of so many registers across and rows.\n")
            .addCode(code.build())
            .build());
    addOfWidth();
  }

  /** A method of its own: with both calls written out, the other would be too long to inline. */
  private void addOfWidth() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<Integer> widths = plan.widths();
    code.add("switch (lanes) {\n").indent();
    for (int w = 0; w < widths.size(); w++) {
      String label = w + 1 < widths.size() ? "case " + plan.lanes(widths.get(w)) : "default";
      code.add("$L -> $L(tile, $L);\n", label, name(widths.get(w)), arguments.call("items"));
    }
    path.add(
        arguments
            .signature(ofWidth(), "lanes", "tile")
            .addJavadoc("The tile of registers of so many lanes with this number.\n")
            .addCode(code.unindent().add("}\n").build())
            .build());
  }

  private String ofWidth() {
    return tile() + "OfWidth";
  }

  private String called(Rung rung, int height, TileForm form) {
    String name = "%s%sx%sOf%s".formatted(tile(), height, rung.vectors(), rung.bits());
    return switch (form) {
      case ANY -> name;
      case FULL -> name + "Full";
      case FIXED -> name + "Fixed";
    };
  }

  private String name(int bits) {
    return tile() + "Of" + bits;
  }

  private void addTiles(int bits) {
    MethodSpec.Builder method = arguments.signature(name(bits), "tile");
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch (tile) {\n").indent();
    String call = arguments.call("items");
    List<MethodSpec> tiles = new ArrayList<>();
    for (Rung rung : plan.rungs(bits)) {
      for (int height = 1; height <= rung.mostRows(); height++) {
        for (TileForm form : plan.forms(rung, height)) {
          int number = new LadderTileNumber(rung, height, form).value();
          String called = called(rung, height, form);
          code.add("case $L -> $L($L);\n", number, called, call);
          tiles.add(LadderTile.emit(called, path, plan, rung, height, form));
        }
      }
    }
    code.add("default -> throw new $T(\"tile \" + tile);\n", IllegalArgumentException.class);
    code.unindent().add("}\n");
    path.add(
        method
            .addJavadoc("The tile of registers of $L bits with this number.\n", bits)
            .addCode(code.build())
            .build());
    tiles.forEach(path::add);
  }
}
