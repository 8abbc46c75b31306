package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.batchdot.processor.plan.LadderPermutePlan;
import dev.batchdot.spi.LaneMaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The methods of {@link LadderPermuteLoops} for each k and number of registers, and those that call
 * one by its number:
 *
 * <pre>{@code
 * private static void contract1PermutedForm(int form, List<VectorShuffle<Float>> maps, float[] x, ...) {
 *   switch (form) {
 *     case 16 -> contract1PermutedItems1(maps, x, ...);
 *     case 17 -> contract1Permuted1x1(maps, x, ...);
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>Each first call of one is followed by {@linkplain DryCalls dry ones}.
 */
final class LadderPermuteForms {
  /** Numbers of methods: so many times k, and how many registers of rows are written out, or .. */
  private static final int NUMBERS = 16;

  private static final int WHOLE_ITEMS = 0;
  private static final int SOME_ROWS = LadderPermutePlan.MOST_REGISTERS + 1;
  private static final int SINGLE_ROWS = SOME_ROWS + 1;

  private final VectorPath path;
  private final LadderPermutePlan permutes;
  private final LadderArguments arguments;
  private final String name;

  LadderPermuteForms(VectorPath path, LadderPermutePlan permutes, String name) {
    this.path = path;
    this.permutes = permutes;
    this.arguments = LadderPermuteLoops.arguments(permutes);
    this.name = name;
  }

  /** The field that holds the maps. */
  String maps() {
    return name + "Maps";
  }

  /** The method that calls one by its number, and sees to dry calls. */
  String some() {
    return name + "Some";
  }

  /** Emitted code for the number of that for whole items. */
  static String wholeItems() {
    return Terms.plus("k * " + NUMBERS, "" + WHOLE_ITEMS);
  }

  /** Emitted code for the number of that for rows. */
  String ofRows(String group, String registers) {
    String some = "%s ? %s : %s".formatted(permutes.isWrittenOut(registers), registers, SOME_ROWS);
    String form =
        permutes.singleRowTerms() > 0
            ? "%s == 1 ? %s : %s".formatted(group, SINGLE_ROWS, some)
            : some;
    return "k * %s + (%s)".formatted(NUMBERS, form);
  }

  /** The same where rows are many. */
  String ofManyRows(String group) {
    return "k * %s + (%s == 1 ? %s : %s)".formatted(NUMBERS, group, SINGLE_ROWS, SOME_ROWS);
  }

  /** Adds the methods, and what they need. */
  void add() {
    path.field(mapsField());
    path.field(DryCalls.counters(name + "Seen", NUMBERS * (permutes.mostTerms() + 1)));
    path.add(someItems());
    addLoops();
  }

  private FieldSpec mapsField() {
    ClassName vector = VectorConstants.vector(permutes.elementType());
    return FieldSpec.builder(
            ParameterizedTypeName.get(
                ClassName.get(LaneMaps.class), VectorConstants.shuffle(permutes.elementType())),
            maps())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "new $T<>($L, $L, $L, lanes -> $T.fromArray($T.SPECIES_$L, lanes, 0))",
            LaneMaps.class,
            permutes.lanes(),
            permutes.layout().rowsAreInner(),
            permutes.layout().colsAreInner(),
            VectorConstants.shuffle(),
            vector,
            permutes.target().bits())
        .build();
  }

  private MethodSpec someItems() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(DryCalls.before(name + "Seen", "form"));
    code.addStatement("$LForm(form, $L)", name, arguments.call("items"));
    CodeBlock dry = CodeBlock.of("$LForm(form, $L);\n", name, arguments.call("0"));
    code.add(DryCalls.after(name + "Seen", "form", dry));
    return arguments
        .signature(some(), "form")
        .addJavadoc("Some items, by the method of this number.\n")
        .addCode(code.build())
        .build();
  }

  private void addLoops() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch (form) {\n").indent();
    List<MethodSpec> methods = new ArrayList<>();
    for (int k = 1; k <= permutes.mostTerms(); k++) {
      Map<Integer, MethodSpec> byNumber = new LinkedHashMap<>();
      byNumber.put(WHOLE_ITEMS, loops(k).wholeItems(name + "Items" + k));
      for (int registers = 1; registers <= permutes.writtenOut(k); registers++) {
        byNumber.put(registers, loops(k).writtenOut(name + k + "x" + registers, registers));
      }
      byNumber.put(SOME_ROWS, loops(k).someRows(name + "Rows" + k));
      if (k <= permutes.singleRowTerms()) {
        byNumber.put(SINGLE_ROWS, loops(k).singleRows(name + "Row" + k));
      }
      for (Map.Entry<Integer, MethodSpec> method : byNumber.entrySet()) {
        code.add(
            "case $L -> $L($L);\n",
            k * NUMBERS + method.getKey(),
            method.getValue().name(),
            arguments.call("items"));
        methods.add(method.getValue());
      }
    }
    code.add("default -> throw new $T(\"form \" + form);\n", IllegalArgumentException.class);
    code.unindent().add("}\n");
    path.add(
        arguments
            .signature(name + "Form", "form")
            .addJavadoc("The method of this number.\n")
            .addCode(code.build())
            .build());
    methods.forEach(path::add);
  }

  private LadderPermuteLoops loops(int k) {
    return new LadderPermuteLoops(path, permutes, k);
  }
}
