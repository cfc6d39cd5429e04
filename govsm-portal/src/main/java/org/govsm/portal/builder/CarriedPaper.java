package org.govsm.portal.builder;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
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
 * Hindi, since the old one describes changes that are not in the document; and again at each
 * change, until somebody writes another.
 */
record CarriedPaper(MetricDictionary dictionary) {

  private static final String AMENDMENTS = "amendments";
  private static final String CHANGES = "changes";
  private static final String TEXT = "text";
  private static final int MOST_TEXT = 4_000;

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

  /**
   * Terms to be kept: while the text of the amendment is as it was made here, it is made again of
   * what they change.
   */
  static Map<String, ? extends @Nullable Object> renewed(
      Transaction tx,
      ContractService contracts,
      ContractDraft draft,
      Map<String, ? extends @Nullable Object> terms) {
    return draft.carriedFrom().isEmpty()
        ? terms
        : new CarriedPaper(contracts.dictionary())
            .renewed(
                contracts.version(tx, draft.amends(), draft.amendsVersion()),
                draft.terms(),
                Trees.object(terms));
  }

  private Map<String, @Nullable Object> renewed(
      WrittenContract contract,
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> after) {
    List<Integer> own = own(contract, after);
    String stands = said(contract, before);
    boolean ours =
        !stands.isEmpty()
            && stands.equals(said(contract, after))
            && stands.equals(text(contract, before));
    if (!ours) {
      return after;
    }
    Map<String, @Nullable Object> paper = Trees.rows(after, AMENDMENTS).get(own.get(0));
    String text = text(contract, after);
    return Trees.with(
        after, AMENDMENTS, own.get(0), Trees.put(paper, TEXT, text.isEmpty() ? null : text));
  }

  /** The text of the one amendment that terms add; empty where they add none or several. */
  private static String said(WrittenContract contract, Map<String, @Nullable Object> terms) {
    List<Integer> own = own(contract, terms);
    return own.size() == 1
        ? Trees.text(Trees.rows(terms, AMENDMENTS).get(own.get(0)), TEXT).orElse("")
        : "";
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
