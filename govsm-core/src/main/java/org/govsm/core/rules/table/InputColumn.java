package org.govsm.core.rules.table;

import org.govsm.core.source.Position;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * An input column.
 *
 * @param fact the name of the fact, or of the input that is the day of law
 * @param role the role of the day where this column is the day of law, else null
 */
public record InputColumn(
    String fact, @Nullable String role, NamedType type, String label, Position position) {

  public boolean isDayOfLaw() {
    return role != null;
  }

  /** The name under which a case gives the value: a day by its role, a fact by its name. */
  public String known() {
    return role == null ? fact : role;
  }

  public Term term() {
    return new Term("fact." + known());
  }

  @Nullable Object valueIn(CaseValues values) {
    return role == null ? values.fact(fact) : values.day(role);
  }

  /** Whether a value, if there is one, is of the kind and among those that are allowed. */
  boolean allows(@Nullable Object value) {
    return value == null
        || value == CaseValues.NOTHING
        || takes(value) && type.allowed().matches(value) && type.says(value);
  }

  /** Whether a value is of the kind. */
  boolean takes(Object value) {
    return value == CaseValues.NOTHING || type.type().holds(value);
  }

  /** Why a value cannot be asked. */
  IllegalArgumentException refused(Object value) {
    if (!takes(value)) {
      return refused(" is a " + type.type().dmnName());
    } else if (!type.allowed().matches(value)) {
      return refused(
          " is "
              + Range.literal(value)
              + "; allowed is "
              + type.allowed().canonical()
              + NearestName.hint(String.valueOf(value), type.codes()));
    }
    return refused(" is " + Range.literal(value) + ", which is no number of " + type.name());
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException("the fact '" + known() + "'" + why);
  }
}
