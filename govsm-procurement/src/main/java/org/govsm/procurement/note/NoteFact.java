package org.govsm.procurement.note;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Fact;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** A fact of the case as the note prints it. */
record NoteFact(Message said) {

  static NoteFact day(String role, LocalDate day) {
    return of(new Term("fact." + role), day);
  }

  static NoteFact of(Fact fact, Object value) {
    return of(fact.term(), shown(fact, value));
  }

  private static NoteFact of(Term name, Object value) {
    return new NoteFact(Message.of("decision.field").with("name", name).with("value", value));
  }

  private static Object shown(Fact fact, Object value) {
    if (value instanceof BigDecimal number && fact.unit().equals(Optional.of("rupees"))) {
      return Money.ofRupees(number);
    }
    return value instanceof String text && fact.codes().contains(text) ? new Term(text) : value;
  }
}
