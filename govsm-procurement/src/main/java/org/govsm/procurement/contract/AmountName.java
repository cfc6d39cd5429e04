package org.govsm.procurement.contract;

import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Name of an amount in sentences: its id with its clause, where trees keep its id alone. */
public record AmountName(Amount amount) implements NamedValue {

  @Override
  public Object code() {
    return amount.id();
  }

  @Override
  public String name(Messages words) {
    return words.say(
        Message.of("says.amount-name")
            .with("id", new PartName(amount.id()))
            .with("clause", amount.clause()));
  }
}
