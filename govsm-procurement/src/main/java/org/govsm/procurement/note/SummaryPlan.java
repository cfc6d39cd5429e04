package org.govsm.procurement.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.vocabulary.DataLines;

/** What the first page of a note shows: data, so that another book's questions take no Java. */
final class SummaryPlan {

  private static final List<String> KINDS = List.of("asked", "answer", "conditions", "money");

  private static final SummaryPlan SHIPPED =
      DataLines.shipped(SummaryPlan.class, "summary.txt", SummaryPlan::read);

  private final Map<String, List<String>> names;

  private SummaryPlan(Map<String, List<String>> names) {
    this.names = names;
  }

  static SummaryPlan shipped() {
    return SHIPPED;
  }

  List<String> asked() {
    return names.getOrDefault("asked", List.of());
  }

  List<String> answers() {
    return names.getOrDefault("answer", List.of());
  }

  List<String> conditions() {
    return names.getOrDefault("conditions", List.of());
  }

  List<String> money() {
    return names.getOrDefault("money", List.of());
  }

  static SummaryPlan read(DataLines data) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (DataLines.Line line : data.lines()) {
      String kind = line.words().get(0);
      if (line.words().size() != 2 || !KINDS.contains(kind)) {
        String said = String.join(" ", line.words());
        String remedy = "write asked, answer, conditions or money and a name";
        data.fault(line, "'" + said + "' says nothing", remedy);
      } else {
        names.computeIfAbsent(kind, any -> new ArrayList<>()).add(line.words().get(1));
      }
    }
    return new SummaryPlan(names);
  }
}
