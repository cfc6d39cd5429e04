package org.govsm.procurement.contract;

import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Money;

/**
 * The most that may be paid under a contract. All that certificates pay counts towards it, before
 * GST and before tax deducted at source.
 *
 * @param amount the sum
 * @param clause where the contract or the sanction says it
 * @param amendment the amendment that set it; nothing where it stands as signed
 */
public record Ceiling(Money amount, String clause, Optional<String> amendment) {

  static Schema form() {
    return Schema.of(
        Field.of("amount", Field.Kind.MONEY).atLeast(0).required().says("the sum"),
        Field.oneOf("counts", Field.Kind.CODE, "payable-before-gst")
            .says("what counts towards it: everything certificates pay, before GST"),
        Field.of("clause", Field.Kind.TEXT)
            .required()
            .says("where the contract or the sanction says it"),
        Field.of("amendment", Field.Kind.CODE).says("the amendment that set it"));
  }

  static Ceiling of(Node node) {
    return new Ceiling(
        node.get("amount", Money.class), node.text("clause"), node.find("amendment", String.class));
  }
}
