package org.govsm.portal.builder;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.procurement.contract.Amendment;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsChange;
import org.govsm.procurement.contract.TermsDifference;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Carried paper: the amendment of a draft that was carried over names the members that it changes
 * in the contract as it is. Where a part was not carried over its text is made anew in English and
 * Hindi, since the old one describes changes that are not in the document.
 */
final class CarriedPaper {

  private static final String AMENDMENTS = "amendments";
  private static final String CHANGES = "changes";
  private static final String TEXT = "text";
  private static final int MOST_TEXT = 4_000;

  private final MetricDictionary dictionary;

  CarriedPaper(MetricDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The terms of the new draft. */
  Map<String, @Nullable Object> in(OvertakenAmendment overtaken) {
    Map<String, @Nullable Object> terms = overtaken.carried().terms();
    List<String> changed = changed(overtaken.contract(), terms);
    List<Integer> own = own(overtaken.contract(), terms);
    boolean only = own.size() == 1; // of several, nobody knows which changes what
    Map<String, @Nullable Object> carried = terms;
    for (int place : own) {
      Map<String, @Nullable Object> paper = Trees.rows(terms, AMENDMENTS).get(place);
      List<String> members = new ArrayList<>(Trees.words(paper, CHANGES));
      members.retainAll(changed);
      changed.stream().filter(name -> only && !members.contains(name)).forEach(members::add);
      paper = Trees.put(paper, CHANGES, members.isEmpty() ? null : members);
      if (!overtaken.carried().isWhole()) {
        String text = only ? text(overtaken.contract(), terms) : "";
        paper = Trees.put(paper, TEXT, text.isEmpty() ? null : text); // then it is asked for
      }
      carried = Trees.with(carried, AMENDMENTS, place, paper);
    }
    return carried;
  }

  private static List<String> changed(
      WrittenContract contract, Map<String, @Nullable Object> terms) {
    Map<String, ?> stands = contract.terms().toPlain();
    return TermsChange.members(Shapes.shipped()).stream()
        .filter(name -> !Objects.equals(stands.get(name), terms.get(name)))
        .toList();
  }

  private static List<Integer> own(WrittenContract contract, Map<String, @Nullable Object> terms) {
    List<String> known = contract.terms().amendments().stream().map(Amendment::id).toList();
    List<Map<String, @Nullable Object>> papers = Trees.rows(terms, AMENDMENTS);
    List<Integer> own = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      if (Trees.text(papers.get(i), "id").filter(known::contains).isEmpty()) {
        own.add(i);
      }
    }
    return own;
  }

  private String text(WrittenContract contract, Map<String, @Nullable Object> terms) {
    ProvisionalTerms made = ProvisionalTerms.of(terms);
    String text =
        made.terms()
            .filter(one -> made.dropped().isEmpty())
            .map(
                one ->
                    Stream.of("en", "hi")
                        .map(language -> text(contract.terms(), one, language))
                        .filter(said -> !said.isEmpty())
                        .collect(joining(" \u00b7 ")))
            .orElse("");
    return text.length() > MOST_TEXT ? "" : text;
  }

  private String text(Terms before, Terms after, String language) {
    Messages words = ProcurementLaw.messages(language);
    return String.join("; ", TermsDifference.withoutPapers(before, after, dictionary, words));
  }
}
