package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.emit.OuterProductTile.Place;
import dev.batchdot.processor.plan.OuterProductPlan;
import dev.batchdot.processor.plan.Packing;
import javax.lang.model.element.Modifier;

/**
 * The methods of one outer-product plan: its entry; where it reads beyond an item, what the entry
 * calls for whole items; a part of the work, which is some rows or some items; and the one that
 * packs.
 */
final class OuterProductMethods {
  private final VectorPath path;
  private final OuterProductPlan plan;
  private final PathNames names;
  private final ExtentNames extents;
  private final boolean across;

  OuterProductMethods(VectorPath path, OuterProductPlan plan) {
    this.path = path;
    this.plan = plan;
    this.names = path.names();
    this.extents = ExtentNames.of(plan.layout().extents());
    this.across = plan.columnGroups().isPresent();
  }

  /** Adds them all; {@code entry} is called with x for the rows and y for the columns. */
  void add(String entry, String javadoc) {
    if (plan.readsBeyondItem()) {
      method(entry, javadoc, LastItem.emit(plan, names.items()));
      loops(names.items(), LastItem.JAVADOC);
    } else {
      loops(entry, javadoc);
    }
    if (plan.packing() != Packing.NONE) {
      path.add(
          plan.itemsPerPanel() > 1
              ? PanelEmitter.emitItems(names.panel(), plan.columnPanel(), extents.yItem(), path)
              : PanelEmitter.emit(names.panel(), plan.columnPanel(), path));
    }
    if (plan.packsRows()) {
      path.add(PanelEmitter.emit(names.rowPanel(), plan.rowPanel(), path));
    }
  }

  private void loops(String name, String javadoc) {
    if (plan.callsTiles()) {
      method(name, javadoc, new OuterProductEmitter(plan, this::calls, names).emit());
      path.add(someTiles());
      path.addDryCalls(plan, "0, 0", CodeBlock.of(""));
    } else {
      method(name, javadoc, ItemLoop.emit(plan.layout(), plan.itemsPerCall(), names));
      CodeBlock items = new OuterProductEmitter(plan, this::all, names).emit();
      path.someItems(names.part(), plan, "Some items.\n", items);
      boolean packs = plan.packing() != Packing.NONE;
      path.addDryCalls(plan, "0", packs ? DryCalls.ofPanel(names.panel(), "y") : CodeBlock.of(""));
    }
  }

  private void method(String name, String javadoc, CodeBlock code) {
    path.loops(name, plan, javadoc, code);
  }

  private void all(CodeBlock.Builder code, TileStrip strip) {
    Walks.emit(code, "i", "row", plan.rowWalk(), row -> tile(code, strip, row));
  }

  private void calls(CodeBlock.Builder code, TileStrip strip) {
    String call =
        "%s(%s, %s, %s, %s, out, %s, $L, $L)"
            .formatted(
                names.part(), strip.xArray(), strip.x(), strip.yArray(), strip.y(), strip.out());
    strip.along().calls(code, names, across ? "j" : "i", plan.tilesPerCall(), call);
  }

  private MethodSpec someTiles() {
    TypeName array = JavaTypes.array(plan.elementType());
    CodeBlock.Builder code = CodeBlock.builder().add(DryCalls.returnIf("from == to"));
    AxisBlock some =
        new AxisBlock(
            across ? plan.colWalk() : plan.rowWalk(), plan.tilesPerCall().pieces(), "from", "to");
    TileStrip strip =
        across
            ? new TileStrip("x", "xRow", "y", "yCols", "outRow", some)
            : new TileStrip("x", "xItem", "y", "yCol", "outCol", some);
    if (across) {
      some.steps(code, "j", "col", col -> tile(code, strip, col));
    } else {
      some.steps(code, "i", "row", row -> tile(code, strip, row));
    }
    return MethodSpec.methodBuilder(names.part())
        .addJavadoc(
            across
                ? "Some panels of columns and the rows of one tile.\n"
                : "Some rows of one panel of columns.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, strip.xArray())
        .addParameter(TypeName.INT, strip.x())
        .addParameter(array, strip.yArray())
        .addParameter(TypeName.INT, strip.y())
        .addParameter(array, "out")
        .addParameter(TypeName.INT, strip.out())
        .addParameter(TypeName.INT, some.from())
        .addParameter(TypeName.INT, some.to())
        .addCode(code.build())
        .build();
  }

  /** The tile of a strip that begins with this row, or this column. */
  private void tile(CodeBlock.Builder code, TileStrip strip, String step) {
    String xRow = local(code, "xRow", strip.x(), across ? "0" : rowOffset(step));
    String yCol = local(code, "yCol", strip.y(), across ? colOffset(step) : "0");
    String offset = across ? step : Terms.times(step, extents.outRow());
    String at = local(code, "at", strip.out(), offset);
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    Place place = new Place(xRow, strip.yArray(), yCol, at);
    new OuterProductTile(code, plan, vectors, place).emit();
  }

  /** How far a tile's first element of x is from that of the strip; panels do not overlap. */
  private String rowOffset(String row) {
    return plan.packsRows()
        ? Terms.times("(i - from)", extents.k())
        : Terms.times(row, plan.layout().rowsAreInner() ? "1" : extents.k());
  }

  /** The same for y. */
  private String colOffset(String col) {
    return plan.packing() == Packing.NONE
        ? Terms.times(col, plan.layout().colsAreInner() ? "1" : extents.k())
        : Terms.times("(j - from)", extents.k());
  }

  private static String local(CodeBlock.Builder code, String name, String base, String offset) {
    if (offset.equals("0")) {
      return base;
    }
    code.addStatement("int $L = $L", name, Terms.plus(base, offset));
    return name;
  }
}
