package org.govsm.portal.pages.purchases;

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
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredPurchase;
import org.govsm.procurement.note.DecisionNote;
import org.govsm.procurement.note.NoteEntry;
import org.govsm.procurement.note.NotePart;
import org.govsm.procurement.procedure.Deviation;

/**
 * A note for the file.
 *
 * @param purchase the purchase
 * @param note what the law says to each question
 * @param compared how the way that was taken stands to the law
 */
public record NoteView(StoredPurchase purchase, DecisionNote note, Optional<Deviation> compared) {

  /** The note as plain text, the comparison first. */
  public String text(Messages words) {
    StringBuilder text = new StringBuilder();
    compared.ifPresent(
        one -> {
          text.append(words.say(one.text())).append('\n');
          one.findings()
              .forEach(
                  f ->
                      text.append(words.say(f.text()))
                          .append(" [")
                          .append(f.citation().provision())
                          .append(", ")
                          .append(f.citation().instrument())
                          .append("]\n"));
          one.open().forEach(open -> text.append(words.say(open)).append('\n'));
          one.reason()
              .ifPresent(
                  reason ->
                      text.append(
                              words.say(Message.of("purchase.reason-said").with("reason", reason)))
                          .append('\n'));
          text.append('\n');
        });
    return text.append(note.text(words)).toString();
  }

  /**
   * Provisions of one text.
   *
   * @param provisions with commas between them
   * @param citation the first of them
   * @param showsSure whether it is said how sure they are
   */
  public record Cited(String provisions, Citation citation, boolean showsSure) {}

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
