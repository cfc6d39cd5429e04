package org.govsm.portal.pages.purchases;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.portal.store.StoredPurchase;
import org.govsm.procurement.note.DecisionNote;
import org.govsm.procurement.note.NoteEntry;
import org.govsm.procurement.note.NotePart;

/**
 * A note for the file.
 *
 * @param purchase the purchase
 * @param note what the law says to each question
 */
public record NoteView(StoredPurchase purchase, DecisionNote note) {

  /**
   * Provisions of one text that are equally sure.
   *
   * @param provisions with commas between them
   * @param citation the first of them
   */
  public record Cited(String provisions, Citation citation) {}

  /** Citations in as few lines as they take. */
  public List<Cited> cited(List<Citation> citations) {
    Map<Object, List<Citation>> together = new LinkedHashMap<>();
    for (Citation citation : citations) {
      Object text = List.of(citation.said().with("provision", ""), citation.address());
      together.computeIfAbsent(text, any -> new ArrayList<>()).add(citation);
    }
    return together.values().stream()
        .map(
            each ->
                new Cited(
                    each.stream().map(Citation::provision).distinct().collect(joining(", ")),
                    each.get(0)))
        .toList();
  }

  /** Whether a part is shown only where it is asked for. */
  public boolean isFolded(NotePart part) {
    return part.status() == NoteEntry.Status.NOT_APPLICABLE;
  }
}
