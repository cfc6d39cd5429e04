package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.procurement.note.DecisionNote;
import org.govsm.procurement.note.NoteEntry;
import org.govsm.procurement.note.NotePart;

/** A note for the file. */
public record NoteView(DecisionNote note) {

  /**
   * Provisions of one text.
   *
   * @param citation the first of them
   */
  public record Cited(String provisions, Citation citation, boolean showsSure) {}

  /** How many questions its annex has. */
  public int count() {
    return note.entries().size();
  }

  /** Citations in as few lines as they take, with how sure each is. */
  public List<Cited> inFull(List<Citation> citations) {
    return cited(citations, citation -> citation.said().with("provision", ""), any -> true);
  }

  /** Texts and provisions alone; what is not sure says so. */
  public List<Cited> inShort(List<Citation> citations) {
    return cited(citations, Citation::instrument, NoteView::isUnsure);
  }

  private static List<Cited> cited(
      List<Citation> citations,
      Function<Citation, Object> text,
      Predicate<List<Citation>> showsSure) {
    Map<Object, List<Citation>> together = new LinkedHashMap<>();
    for (Citation citation : citations) {
      Object key = List.of(text.apply(citation), citation.address());
      together.computeIfAbsent(key, any -> new ArrayList<>()).add(citation);
    }
    return together.values().stream()
        .map(
            each ->
                new Cited(
                    each.stream().map(Citation::provision).distinct().collect(joining(", ")),
                    each.get(0),
                    showsSure.test(each)))
        .toList();
  }

  private static boolean isUnsure(List<Citation> citations) {
    Certainty first = citations.get(0).sure();
    return Set.of(Certainty.MEDIUM, Certainty.LOW).contains(first)
        && citations.stream().allMatch(each -> each.sure() == first);
  }

  /** Whether a part is shown only where it is asked for. */
  public boolean isFolded(NotePart part) {
    return part.status() == NoteEntry.Status.NOT_APPLICABLE;
  }
}
