package org.govsm.procurement.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes that contracts may name. */
public final class Shapes {

  private static final Shapes SHIPPED =
      new Shapes(Map.of())
          .with(new Slab())
          .with(new Ladder())
          .with(new Linear())
          .with(new Gate())
          .with(new UnitRate())
          .with(new TimeRate())
          .with(new PerPoint())
          .with(new Bonus())
          .with(new Unstated());

  private final Map<String, Shape> byCode;

  /** Made when terms are first read: it is large, and each reading of terms asks for it. */
  private volatile @Nullable Schema termsForm;

  private Shapes(Map<String, Shape> byCode) {
    this.byCode = byCode;
  }

  /**
   * The shapes that come with govsm.
   *
   * @return slab, ladder, linear, gate, unit-rate, time-rate, per-point, bonus, unstated
   */
  public static Shapes shipped() {
    return SHIPPED;
  }

  /**
   * These shapes and one more.
   *
   * @param shape a department's own
   * @return new shapes
   * @throws IllegalArgumentException if its code is taken
   */
  public Shapes with(Shape shape) {
    Map<String, Shape> more = new LinkedHashMap<>(byCode);
    if (more.put(shape.code(), shape) != null) {
      throw new IllegalArgumentException("there is a shape of this code already: " + shape.code());
    }
    return new Shapes(more);
  }

  /**
   * The shapes.
   *
   * @return in the order in which they were added
   */
  public List<Shape> all() {
    return List.copyOf(byCode.values());
  }

  /**
   * A shape.
   *
   * @param code its word
   * @return nothing where there is none
   */
  public Optional<Shape> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Schema termsForm() {
    Schema made = termsForm;
    if (made == null) {
      made = TermsForm.of(this);
      termsForm = made;
    }
    return made;
  }

  Map<String, Schema> forms() {
    Map<String, Schema> forms = new LinkedHashMap<>();
    byCode.values().forEach(shape -> forms.put(shape.code(), shape.form()));
    return forms;
  }
}
