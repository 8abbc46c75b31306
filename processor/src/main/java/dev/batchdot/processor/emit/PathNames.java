package dev.batchdot.processor.emit;

import com.palantir.javapoet.NameAllocator;

/**
 * The methods of one path of a contraction, of which each plan has some.
 *
 * @param entry what is called for the path
 * @param swapped the same with x and y in each other's place
 * @param items its loops, where the entry takes care of the last item
 * @param part what its loops call: some rows, or some items
 * @param rest items that part leaves
 * @param panel copies columns of y to scratch memory
 * @param rowPanel copies rows of x
 * @param dry the field that counts down the calls of part that are followed by dry ones
 * @param warmUp makes the dry calls
 */
record PathNames(
    String entry,
    String swapped,
    String items,
    String part,
    String rest,
    String panel,
    String rowPanel,
    String dry,
    String warmUp) {
  /** The same names with something behind. */
  PathNames with(String suffix) {
    return new PathNames(
        entry + suffix,
        swapped + suffix,
        items + suffix,
        part + suffix,
        rest + suffix,
        panel + suffix,
        rowPanel + suffix,
        dry + suffix,
        warmUp + suffix);
  }

  /** The names of the path of this number. */
  static PathNames of(NameAllocator names, String entry, int number) {
    return new PathNames(
        names.newName(entry + number),
        names.newName(entry + "Swapped" + number),
        names.newName(entry + "Items" + number),
        names.newName(entry + "Part" + number),
        names.newName(entry + "Rest" + number),
        names.newName(entry + "Panel" + number),
        names.newName(entry + "RowPanel" + number),
        names.newName(entry + "Dry" + number),
        names.newName(entry + "WarmUp" + number));
  }
}
