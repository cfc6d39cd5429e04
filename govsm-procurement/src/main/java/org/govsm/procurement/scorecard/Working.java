package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.PeriodWords;

/** What is noted while a value is made: the readings, the figures that they gave, and notes. */
final class Working {

  private final Trail.Draft trail = new Trail.Draft();
  private final List<Ingredient> ingredients = new ArrayList<>();
  private final Set<Message> notes = new LinkedHashSet<>();
  private final Optional<BillingPeriod> own;
  private List<Interval> each = List.of();

  Working() {
    this(Optional.empty());
  }

  /** Of a KPI that is measured over a period of its own. */
  Working(Optional<BillingPeriod> own) {
    this.own = own;
    own.ifPresent(
        days -> notes.add(Message.of("note.own-period").with("period", PeriodWords.named(days))));
  }

  Optional<BillingPeriod> own() {
    return own;
  }

  void add(PeriodValues.Read read) {
    trail.add(read.trail());
    notes.addAll(read.notes());
  }

  /** A value of which the greatest part is judged, with the parts. */
  Measured judged(Measured measured) {
    each = measured.each();
    return measured.byGreatest();
  }

  List<Interval> each() {
    return each;
  }

  Measured note(String role, Operand operand, Measured measured) {
    measured.value().ifPresent(value -> ingredients.add(new Ingredient(role, operand, value)));
    return measured;
  }

  Trail trail() {
    return trail.done();
  }

  /** What is to be known of the figures, each once. */
  List<Message> notes() {
    return List.copyOf(notes);
  }

  List<Ingredient> ingredients() {
    return List.copyOf(ingredients);
  }
}
