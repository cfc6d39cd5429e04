package org.govsm.procurement.note;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Term;
import org.govsm.procurement.vocabulary.DataLines;

/** How a note reads the fields of answers: data, so that a field of a new pack takes no Java. */
final class Fields {

  private static final String REACH = "reach";
  private static final String UNSAID = "unsaid";
  private static final String RUPEES = "rupees";
  private static final String PERCENT = "percent";
  private static final String AS = "as";
  private static final Set<String> BARE = Set.of(REACH, UNSAID, RUPEES, PERCENT);

  private static final Fields SHIPPED = DataLines.shipped(Fields.class, "fields.txt", Fields::read);

  private final Map<String, List<String>> uses;

  private Fields(Map<String, List<String>> uses) {
    this.uses = uses;
  }

  static Fields shipped() {
    return SHIPPED;
  }

  static Fields read(DataLines data) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    for (DataLines.Line line : data.lines()) {
      String field = line.words().get(0);
      List<String> use = line.words().subList(1, line.words().size());
      if (!isUse(use)) {
        String remedy = "write reach, unsaid, rupees, percent, or as and a word";
        data.fault(line, "'" + String.join(" ", use) + "' is no use of a field", remedy);
      } else if (uses.putIfAbsent(field, use) != null) {
        data.fault(line, "the field " + field + " appears twice", "write it once");
      }
    }
    return new Fields(uses);
  }

  private static boolean isUse(List<String> use) {
    return use.size() == 1 && BARE.contains(use.get(0)) || use.size() == 2 && use.get(0).equals(AS);
  }

  /** Whether the provision does not reach the case where the field is no. */
  boolean isReach(String question, String field) {
    return use(question, field).equals(List.of(REACH));
  }

  boolean isUnsaid(String question, String field) {
    return use(question, field).equals(List.of(UNSAID));
  }

  /** A bare number in its unit, where it has one. */
  Object inUnit(String question, String field, BigDecimal number) {
    String unit = use(question, field).stream().findFirst().orElse("");
    return switch (unit) {
      case RUPEES -> Money.ofRupees(number);
      case PERCENT -> new Percent(number);
      default -> number;
    };
  }

  Term label(String question, String field) {
    List<String> use = use(question, field);
    return new Term("answer." + (use.size() == 2 ? use.get(1) : field));
  }

  private List<String> use(String question, String field) {
    return Optional.ofNullable(uses.get(field + "@" + question))
        .or(() -> Optional.ofNullable(uses.get(field)))
        .orElse(List.of());
  }
}
