package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.govsm.procurement.contract.Operand;

/** What is noted while a value is made: the readings, and the figures that they gave. */
final class Working {

  private final Trail.Draft trail = new Trail.Draft();
  private final List<Ingredient> ingredients = new ArrayList<>();

  void add(Trail readings) {
    trail.add(readings);
  }

  Measured note(String role, Operand operand, Measured measured) {
    measured.value().ifPresent(value -> ingredients.add(new Ingredient(role, operand, value)));
    return measured;
  }

  Trail trail() {
    return trail.done();
  }

  List<Ingredient> ingredients() {
    return List.copyOf(ingredients);
  }
}
