package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.emit.OuterProductEmitter.Panel;
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

  OuterProductMethods(VectorPath path, OuterProductPlan plan) {
    this.path = path;
    this.plan = plan;
    this.names = path.names();
    this.extents = ExtentNames.of(plan.layout().extents());
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
    if (plan.callsRows()) {
      method(name, javadoc, new OuterProductEmitter(plan, this::callRows, names).emit());
      path.add(someRows());
      path.addDryCalls(plan, "0, 0", dryPacking());
    } else {
      method(name, javadoc, ItemLoop.emit(plan.layout(), plan.itemsPerCall(), names));
      method(
          names.part(),
          "Some items.\n",
          new OuterProductEmitter(plan, this::allRows, names).emit());
      path.addDryCalls(plan, "0", dryPacking());
    }
  }

  private CodeBlock dryPacking() {
    CodeBlock.Builder code = CodeBlock.builder();
    if (plan.packing() != Packing.NONE) {
      code.addStatement("$L(y, 0, y, 0, 0)", names.panel());
    }
    if (plan.packsRows()) {
      code.addStatement("$L(x, 0, x, 0, 0)", names.rowPanel());
    }
    return code.build();
  }

  private void method(String name, String javadoc, CodeBlock code) {
    path.loops(name, plan, javadoc, code);
  }

  private void allRows(CodeBlock.Builder code, Panel panel) {
    Walks.emit(code, "i", "row", plan.rowWalk(), row -> tile(code, panel, row));
  }

  private void callRows(CodeBlock.Builder code, Panel panel) {
    String call =
        "%s(%s, %s, %s, %s, out, %s, $L, $L)"
            .formatted(
                names.part(), panel.xArray(), panel.x(), panel.yArray(), panel.y(), panel.out());
    CodeBlock after = DryCalls.emit(names);
    if (plan.packsRows()) {
      RowBlocks blocks = RowBlocks.of(plan, names);
      Walks.some(
          code,
          "i",
          plan.rowWalk(),
          plan.tilesPerCall(),
          blocks.top(),
          blocks.bottom(),
          call,
          after);
    } else {
      Walks.some(code, "i", plan.rowWalk(), plan.tilesPerCall(), call, after);
    }
  }

  private MethodSpec someRows() {
    TypeName array = JavaTypes.array(plan.elementType());
    CodeBlock.Builder code = CodeBlock.builder();
    Panel panel = new Panel("x", "xItem", "y", "yCol", "outCol");
    Walks.emit(code, "i", "row", plan.rowWalk(), "from", "to", row -> tile(code, panel, row));
    return MethodSpec.methodBuilder(names.part())
        .addJavadoc("Some rows of one panel of columns.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, "x")
        .addParameter(TypeName.INT, "xItem")
        .addParameter(array, "y")
        .addParameter(TypeName.INT, "yCol")
        .addParameter(array, "out")
        .addParameter(TypeName.INT, "outCol")
        .addParameter(TypeName.INT, "from")
        .addParameter(TypeName.INT, "to")
        .addCode(code.build())
        .build();
  }

  private void tile(CodeBlock.Builder code, Panel panel, String row) {
    String xRow = local(code, "xRow", panel.x(), rowOffset(row));
    String at = local(code, "at", panel.out(), Terms.times(row, extents.outRow()));
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    Place place = new Place(xRow, panel.yArray(), panel.y(), at);
    new OuterProductTile(code, plan, vectors, place).emit();
  }

  /** How far a tile's first element of x is from that of the first tile of a call. */
  private String rowOffset(String row) {
    return plan.packsRows()
        ? Terms.times("(i - from)", extents.k()) // panels do not overlap where tiles do
        : Terms.times(row, plan.layout().rowsAreInner() ? "1" : extents.k());
  }

  private static String local(CodeBlock.Builder code, String name, String base, String offset) {
    if (offset.equals("0")) {
      return base;
    }
    code.addStatement("int $L = $L", name, Terms.plus(base, offset));
    return name;
  }
}
