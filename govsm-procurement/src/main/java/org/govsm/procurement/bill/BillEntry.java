package org.govsm.procurement.bill;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Entry of a bill: an amount on the way from the invoice to what is paid. All entries of a bill add
 * up to its net.
 *
 * @param code such as INVOICE, RETENTION or GST_CENTRAL
 * @param amount added to the bill; negative where it is deducted
 * @param payee who gets what is deducted: a code; empty for the supplier
 * @param why how it comes about
 */
public record BillEntry(String code, Money amount, String payee, Message why) implements ToPlain {

  static BillEntry added(String code, Money amount, Message why) {
    return new BillEntry(code, amount, "", why);
  }

  static BillEntry deducted(String code, Money amount, String payee, Message why) {
    return new BillEntry(code, Money.ZERO.minus(amount), payee, why);
  }

  /** How it comes about, and the amount without its sign: what is deducted says so in words. */
  Message said() {
    return Message.of("bill.step")
        .with("why", why)
        .with("sum", amount.compareTo(Money.ZERO) < 0 ? Money.ZERO.minus(amount) : amount);
  }

  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("amount", amount.toString());
    if (!payee.isEmpty()) {
      tree.put("payee", payee);
    }
    return tree;
  }

  Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("why", words.say(why));
    return tree;
  }
}
