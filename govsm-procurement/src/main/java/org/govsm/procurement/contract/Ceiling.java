package org.govsm.procurement.contract;

import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;

/**
 * The most that may be paid under a contract. All that certificates pay counts towards it, before
 * GST and before tax deducted at source.
 *
 * @param amount the sum
 * @param clause where the contract or the sanction says it
 * @param amendment the amendment that set it; nothing where it stands as signed
 */
public record Ceiling(Money amount, String clause, Optional<String> amendment) {

  static Form form() {
    return Form.of(
        Part.of("amount", Part.Kind.MONEY).atLeast(0).required().says("the sum"),
        Part.oneOf("counts", Part.Kind.CODE, "payable-before-gst")
            .says("what counts towards it: everything certificates pay, before GST"),
        Part.of("clause", Part.Kind.TEXT)
            .required()
            .says("where the contract or the sanction says it"),
        Part.of("amendment", Part.Kind.CODE).says("the amendment that set it"));
  }

  static Ceiling of(Branch branch) {
    return new Ceiling(
        branch.get("amount", Money.class),
        branch.text("clause"),
        branch.find("amendment", String.class));
  }
}
