package org.govsm.portal.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.assessments.RecordPlace;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of moderation as facts that are judged, by the acts on record. An item of which nothing
 * was decided is none.
 */
public record ModerationRecords() implements RecordPart {

  private static final RecordPlace PLACE =
      new RecordPlace(
          "moderation",
          "moderated_item",
          "/moderation",
          "/moderation/{department}/{item}",
          Pattern.compile("M-\\d{4}-\\d+"));

  @Override
  public RecordPlace place() {
    return PLACE;
  }

  @Override
  public List<String> lists() {
    return List.of("moderation");
  }

  @Override
  public boolean isKept(Transaction tx, String department) {
    return !new ModeratedItems(tx).page(department, "", 1).isEmpty();
  }

  @Override
  public Map<String, Map<String, @Nullable Object>> facts(
      Transaction tx, String department, List<String> ids, RecordLimit limit) {
    Map<String, List<RecordActs.Act>> acts =
        RecordActs.of(tx, "moderation_act", "item", department, ids, limit);
    ModeratedItems items = new ModeratedItems(tx);
    Map<String, Map<String, @Nullable Object>> facts = new LinkedHashMap<>();
    for (ModeratedItem one : items.all(department, new ArrayList<>(acts.keySet()))) {
      Map<String, Object> fact =
          items
              .read(
                  one,
                  acts.getOrDefault(one.id(), List.of()).stream()
                      .map(RecordActs.Act::recorded)
                      .toList())
              .toFacts();
      if (!fact.isEmpty()) {
        facts.put(one.id(), new LinkedHashMap<>(fact));
      }
    }
    return facts;
  }
}
