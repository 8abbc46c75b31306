package dev.batchdot.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.batchdot.processor.emit.InnerProductGroup.Place;
import dev.batchdot.processor.plan.InnerProductPlan;
import dev.batchdot.processor.plan.Walk;
import javax.lang.model.element.Modifier;

/**
 * The methods of one inner-product plan: the loops over groups of outputs, and a part of the work.
 * Where an item has one output, groups go across items, and items that fill no group are summed one
 * by one, their lanes in the same order.
 */
final class InnerProductMethods {
  private final VectorPath path;
  private final InnerProductPlan plan;
  private final PathNames names;
  private final ExtentNames extents;
  private final boolean byTurns;

  InnerProductMethods(VectorPath path, InnerProductPlan plan) {
    this(path, plan, false);
  }

  private InnerProductMethods(VectorPath path, InnerProductPlan plan, boolean byTurns) {
    this.path = path;
    this.plan = plan;
    this.byTurns = byTurns;
    this.names = path.names();
    this.extents = ExtentNames.of(plan.layout().extents());
  }

  /** Adds them all; {@code entry} is called with x for the rows and y for the columns. */
  void add(String entry, String javadoc) {
    if (!plan.readsByTurns()) {
      addLoops(entry, javadoc);
      return;
    }
    PathNames far = names.with("Far");
    long elements = (long) plan.layout().cols() * plan.layout().k();
    CodeBlock.Builder choice = CodeBlock.builder();
    choice.beginControlFlow("if ((long) batch * $L >= $L)", elements, plan.far());
    choice.add(LoopMethods.call("", far.items(), plan.extents()));
    choice.addStatement("return").endControlFlow();
    choice.add(LoopMethods.call("", names.items(), plan.extents()));
    method(entry, javadoc, choice.build());
    addLoops(names.items(), "A y that caches hold.\n");
    new InnerProductMethods(path.with(far), plan, true).addLoops(far.items(), "A larger one.\n");
  }

  private void addLoops(String entry, String javadoc) {
    if (plan.callsColumns()) {
      method(entry, javadoc, eachItem(this::callColumns));
      path.add(someColumns());
      path.addDryCalls(plan, "0, 0", CodeBlock.of(""));
      return;
    }
    method(entry, javadoc, ItemLoop.emit(plan.layout(), plan.itemsPerCall(), names));
    if (!plan.groupsItems()) {
      path.someItems(
          names.part(),
          plan,
          "Some items.\n",
          byTurns ? itemsByTurns() : eachItem(this::allColumns));
      path.addDryCalls(plan, "0", CodeBlock.of(""));
    } else if (plan.group() == 1) {
      path.someItems(
          names.part(), plan, "Some items.\n", ItemGroups.oneByOne(code -> item(code, 1)));
      path.addDryCalls(plan, "0", CodeBlock.of(""));
    } else {
      ItemGroups groups = new ItemGroups(names, extents, plan.group());
      path.someItems(
          names.part(),
          plan,
          "Some items, in groups.\n",
          groups.part(code -> item(code, plan.group())));
      path.someItems(
          names.rest(),
          plan,
          "Items that fill no group.\n",
          ItemGroups.oneByOne(code -> item(code, 1)));
      path.addDryCalls(plan, "0", groups.dryRest());
    }
  }

  private void method(String name, String javadoc, CodeBlock code) {
    path.loops(name, plan, javadoc, code);
  }

  private void item(CodeBlock.Builder code, int group) {
    code.addStatement("int xRow = $L", Terms.plus("xOffset", Terms.times("b", extents.k())));
    code.addStatement("int yCol = $L", Terms.plus("yOffset", Terms.times("b", extents.k())));
    code.addStatement("int at = outOffset + b");
    group(new Place(plan.layout().k(), group, false), code).emit();
  }

  /** What stands in the loop over the rows of each item. */
  @FunctionalInterface
  private interface Columns {
    void emit(CodeBlock.Builder code, String xRow, String outRow);
  }

  private CodeBlock eachItem(Columns columns) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int b = 0; b < batch; b++)");
    extents.declareItems(code);
    Walks.emit(
        code,
        "i",
        "row",
        new Walk(plan.layout().rows(), 1),
        row ->
            columns.emit(
                code,
                Terms.plus("xItem", Terms.times(row, extents.k())),
                Terms.plus("outItem", Terms.times(row, extents.outRow()))));
    return code.endControlFlow().build();
  }

  private void callColumns(CodeBlock.Builder code, String xRow, String outRow) {
    String call = "%s(x, %s, y, yItem, out, %s, $L, $L)".formatted(names.part(), xRow, outRow);
    AxisBlock.whole(plan.colWalk()).calls(code, names, "j", plan.groupsPerCall(), call);
  }

  private void allColumns(CodeBlock.Builder code, String xRow, String outRow) {
    String held = holdX(code, xRow);
    Walks.emit(
        code, "j", "col", plan.colWalk(), col -> columns(code, col, held, outRow, plan.holdsX()));
  }

  /** Loads the row of x where it is held; returns the name of where it begins. */
  private String holdX(CodeBlock.Builder code, String xRow) {
    if (!plan.holdsX()) {
      return xRow;
    }
    if (!xRow.equals("xRow")) {
      code.addStatement("int xRow = $L", xRow);
    }
    group(new Place(0, plan.group(), false), code).loadX();
    return "xRow";
  }

  private void columns(
      CodeBlock.Builder code, String col, String xRow, String outRow, boolean xLoaded) {
    if (!xRow.equals("xRow")) {
      code.addStatement("int xRow = $L", xRow);
    }
    code.addStatement("int yCol = $L", Terms.plus("yItem", Terms.times(col, extents.k())));
    code.addStatement("int at = $L", Terms.plus(outRow, col));
    group(new Place(0, plan.group(), xLoaded), code).emit();
  }

  private MethodSpec someColumns() {
    TypeName array = JavaTypes.array(plan.elementType());
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(DryCalls.returnIf("from == to"));
    holdX(code, "xRow");
    if (byTurns) {
      columnsByTurns(code);
    } else {
      Walks.emit(
          code,
          "j",
          "col",
          plan.colWalk(),
          "from",
          "to",
          col -> columns(code, col, "xRow", "outRow", plan.holdsX()));
    }
    return MethodSpec.methodBuilder(names.part())
        .addJavadoc("Some columns of one row.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(array, "x")
        .addParameter(TypeName.INT, "xRow")
        .addParameter(array, "y")
        .addParameter(TypeName.INT, "yItem")
        .addParameter(array, "out")
        .addParameter(TypeName.INT, "outRow")
        .addParameter(TypeName.INT, "from")
        .addParameter(TypeName.INT, "to")
        .addCode(code.build())
        .build();
  }

  /** Groups of columns that lie far apart, then their neighbours. */
  private void columnsByTurns(CodeBlock.Builder code) {
    int group = plan.group();
    int turn = group * plan.places();
    code.addStatement("int apart = (to - from + $L) / $L * $L", turn - 1, turn, group);
    code.beginControlFlow(
        "for (int first = from; first < from + apart; $L)",
        group == 1 ? "first++" : "first += " + group);
    code.beginControlFlow("for (int j = first; j < to; j += apart)");
    String col = "j";
    if (!plan.colWalk().isEven()) {
      code.addStatement("int col = $T.min(j, $L)", Math.class, plan.colWalk().last());
      col = "col";
    }
    columns(code, col, "xRow", "outRow", plan.holdsX());
    code.endControlFlow().endControlFlow();
  }

  /** Each group of columns of items that lie far apart in y, then the next group. */
  private CodeBlock itemsByTurns() {
    CodeBlock.Builder code = CodeBlock.builder();
    int places = plan.places();
    code.addStatement("int apart = (batch + $L) / $L", places - 1, places);
    code.beginControlFlow("for (int first = 0; first < apart; first++)");
    Walks.emit(
        code,
        "j",
        "col",
        plan.colWalk(),
        col -> {
          code.beginControlFlow("for (int b = first; b < batch; b += apart)");
          extents.declareItems(code);
          columns(code, col, "xItem", "outItem", false);
          code.endControlFlow();
        });
    return code.endControlFlow().build();
  }

  private InnerProductGroup group(Place place, CodeBlock.Builder code) {
    VectorWriter vectors = path.vectors(code, plan.elementType(), plan.bits());
    return new InnerProductGroup(code, plan, vectors, place);
  }
}
