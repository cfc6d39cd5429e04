package org.govsm.core.rules.table;

import org.govsm.core.source.Position;
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
}
