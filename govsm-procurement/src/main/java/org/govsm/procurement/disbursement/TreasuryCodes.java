package org.govsm.procurement.disbursement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;

/**
 * Codes of a paying authority: head of account, drawing and disbursing officer, pay and accounts
 * office, vendor. Their form is the authority's own and is not checked.
 */
public final class TreasuryCodes {

  static final List<String> NAMES =
      List.of("headOfAccount", "drawingOfficer", "payOffice", "vendor");

  static final Schema FORM =
      Schema.of(
          code("headOfAccount").says("the head of account that is debited"),
          code("drawingOfficer").says("the code of the drawing and disbursing officer"),
          code("payOffice").says("the code of the pay and accounts office or treasury"),
          code("vendor").says("the code of the payee with the paying authority"));

  private final Node node;

  TreasuryCodes(Node node) {
    this.node = node;
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  /** The names of the codes, in order. */
  public static Stream<String> names() {
    return NAMES.stream();
  }

  /**
   * A code.
   *
   * @param name headOfAccount, drawingOfficer, payOffice or vendor
   * @return nothing where it is not given
   */
  public Optional<String> find(String name) {
    return node.find(name, String.class);
  }
}
