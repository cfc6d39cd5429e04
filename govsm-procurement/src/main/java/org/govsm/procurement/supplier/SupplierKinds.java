package org.govsm.procurement.supplier;

import java.util.ArrayList;
import java.util.List;
import org.govsm.procurement.vocabulary.DataLines;

/** Kinds of supplier, such as an agency or a start-up: codes of a list that comes with govsm. */
public final class SupplierKinds {

  private SupplierKinds() {}

  /**
   * The kinds that come with govsm.
   *
   * @return their codes, in the order of the file; {@code supplier.kind.CODE} is the name of one
   */
  public static List<String> shipped() {
    return Shipped.ALL;
  }

  private static List<String> read(DataLines data) {
    List<String> all = new ArrayList<>();
    for (DataLines.Line line : data.lines()) {
      String code = line.words().get(0);
      if (line.words().size() > 1 || all.contains(code)) {
        data.fault(line, "a line is one code, each once", "keep one");
      }
      all.add(code);
    }
    return List.copyOf(all);
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final List<String> ALL =
        DataLines.shipped(SupplierKinds.class, "supplier-kinds.txt", SupplierKinds::read);
  }
}
