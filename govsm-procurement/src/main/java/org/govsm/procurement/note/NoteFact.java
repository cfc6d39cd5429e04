package org.govsm.procurement.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Fact;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** A fact of the case as the note prints it. */
record NoteFact(String name, Message said) {

  static NoteFact day(String role, LocalDate day) {
    return of(role, new Term("fact." + role), day);
  }

  static NoteFact of(Fact fact, Object value) {
    return of(fact.name(), fact.term(), shown(fact, value));
  }

  private static NoteFact of(String name, Term label, Object value) {
    return new NoteFact(
        name, Message.of("decision.field").with("name", label).with("value", value));
  }

  private static Object shown(Fact fact, Object value) {
    if (value instanceof BigDecimal number && fact.unit().equals(Optional.of("rupees"))) {
      return Money.ofRupees(number);
    }
    return value instanceof String text && fact.codes().contains(text) ? new Term(text) : value;
  }
}
