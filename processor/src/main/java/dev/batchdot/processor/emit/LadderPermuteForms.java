package dev.batchdot.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.batchdot.processor.plan.LadderPermutePlan;
import dev.batchdot.spi.LaneMaps;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The methods of {@link LadderPermuteLoops} for each k and number of registers, by number:
 *
 * <pre>{@code
 * case 16 -> contract1PermutedItems1(maps, x, ...);
 * case 17 -> contract1Permuted1x1(maps, x, ...);
 * ...
 * }</pre>
 */
final class LadderPermuteForms {
  /** Numbers of methods: so many times k, and how many registers of rows are written out, or .. */
  private static final int NUMBERS = 16;

  private static final int WHOLE_ITEMS = 0;
  private static final int SOME_ROWS = LadderPermutePlan.MOST_REGISTERS + 1;

  private final VectorPath path;
  private final LadderPermutePlan permutes;
  private final LadderForms forms;
  private final String name;

  LadderPermuteForms(VectorPath path, LadderPermutePlan permutes, String name) {
    this.path = path;
    this.permutes = permutes;
    this.forms = new LadderForms(path, LadderPermuteLoops.arguments(permutes), name);
    this.name = name;
  }

  /** The field that holds the maps. */
  String maps() {
    return name + "Maps";
  }

  /** The method that calls one by its number, and sees to dry calls. */
  String some() {
    return forms.some();
  }

  /** Emitted code for the number of that for whole items. */
  static String wholeItems() {
    return Terms.plus("k * " + NUMBERS, "" + WHOLE_ITEMS);
  }

  /** Emitted code for the number of that for rows. */
  String ofRows(String registers) {
    return "k * %s + (%s ? %s : %s)"
        .formatted(NUMBERS, permutes.isWrittenOut(registers), registers, SOME_ROWS);
  }

  /** The same where rows are many. */
  static String ofManyRows() {
    return Terms.plus("k * " + NUMBERS, "" + SOME_ROWS);
  }

  /** Adds the methods, and what they need. */
  void add() {
    path.field(mapsField());
    SortedMap<Integer, MethodSpec> byNumber = new TreeMap<>();
    for (int k = 1; k <= permutes.mostTerms(); k++) {
      int first = k * NUMBERS;
      byNumber.put(first + WHOLE_ITEMS, loops(k).wholeItems(name + "Items" + k));
      for (int registers = 1; registers <= permutes.writtenOut(k); registers++) {
        byNumber.put(first + registers, loops(k).writtenOut(name + k + "x" + registers, registers));
      }
      byNumber.put(first + SOME_ROWS, loops(k).someRows(name + "Rows" + k));
    }
    forms.add(byNumber);
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

  private LadderPermuteLoops loops(int k) {
    return new LadderPermuteLoops(path, permutes, k);
  }
}
