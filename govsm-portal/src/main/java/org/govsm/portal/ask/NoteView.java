package org.govsm.portal.ask;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.portal.web.Page;
import org.govsm.procurement.note.DecisionNote;

/** A note for the file: its summary is a page, and its annex another. */
public record NoteView(DecisionNote note, Decision<?> decision) {

  /** The note that a decision answers, or indicates where an officer must decide first. */
  public static Optional<NoteView> of(Decision<?> decision) {
    Optional<?> written =
        decision
            .ruling()
            .<Optional<?>>fold(
                answer -> Optional.of(answer.value()),
                Ruling.Refer::indication,
                open -> Optional.empty());
    return written
        .filter(DecisionNote.class::isInstance)
        .map(note -> new NoteView((DecisionNote) note, decision));
  }

  /** The rows that decided, in the order in which they were asked. */
  public List<Step> steps() {
    return decision.trace().steps();
  }

  /**
   * Provisions of one text.
   *
   * @param citation the first of them
   */
  public record Cited(List<String> provisions, Citation citation, boolean showsSure) {

    /** The provisions in a row, in the language of the page. */
    public String said(Page page) {
      return provisions.stream()
          .map(provision -> new ProvisionName(provision).name(page.words()))
          .collect(joining(", "));
    }
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
                    each.stream().map(Citation::provision).distinct().toList(),
                    each.get(0),
                    showsSure.test(each)))
        .toList();
  }

  private static boolean isUnsure(List<Citation> citations) {
    Certainty first = citations.get(0).sure();
    return Set.of(Certainty.MEDIUM, Certainty.LOW).contains(first)
        && citations.stream().allMatch(each -> each.sure() == first);
  }
}
