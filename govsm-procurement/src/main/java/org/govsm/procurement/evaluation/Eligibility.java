package org.govsm.procurement.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Who may bid: debarment, land border, local content. */
final class Eligibility {

  private static final String DEBARMENT = "debarment.notices";
  private static final String SCOPE = "mii.scope";
  private static final String BIDDERS = "mii.bidders";
  private static final String CLASS = "mii.class";
  private static final Set<String> OWN = Set.of("localContent");

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private final Citation debarment;
  private final Border border;
  private final boolean local;
  private final Optional<Set<String>> localClasses;

  Eligibility(TenderLaw law, EvaluationTerms terms) {
    this.law = law;
    this.terms = terms;
    debarment =
        law.lookRowAs("order", DEBARMENT, "notice", "GUIDELINES_ON_DEBARMENT")
            .orElseGet(terms::clause);
    border = new Border(law, terms);
    local = appliesToLocal();
    localClasses = local ? classes() : Optional.empty();
  }

  /** Whether local content decides who may bid; where no rule was read that is said, once. */
  private boolean appliesToLocal() {
    boolean byMethod = terms.facts().fact("evaluation").isPresent();
    if (!law.knows(SCOPE) || !byMethod) {
      Message text = Message.of("evaluation.local-content-open");
      law.find(Finding.of("LOCAL_CONTENT_OPEN", Finding.Weight.WARNING, text, terms.clause()));
    }
    return byMethod
        && law.ask(SCOPE)
            .flatMap(answer -> answer.get("applies"))
            .filter(Boolean.TRUE::equals)
            .isPresent();
  }

  /** The classes that may bid; nothing while facts of the tender are missing. */
  private Optional<Set<String>> classes() {
    return law.ask(BIDDERS)
        .map(
            answer -> {
              Set<String> classes = new TreeSet<>();
              rows(answer).forEach(row -> classes.add(String.valueOf(row.get("class"))));
              return classes;
            });
  }

  private static List<? extends Map<String, ?>> rows(Outputs answer) {
    return answer.isMany() ? answer.rows() : List.of();
  }

  void examine(Examined bid) {
    Bidder bidder = bid.bid().bidder();
    if (bidder.isDebarred().isEmpty()) {
      bid.lacks("debarred");
    } else if (bidder.isDebarred().get()) {
      bid.setAside("DEBARRED", said("debarred", bid), debarment);
    }
    border.examine(bid);
    if (!bid.isSetAside() && local && localClasses.filter(Set::isEmpty).isEmpty()) {
      local(bid, bidder);
    }
  }

  private void local(Examined bid, Bidder bidder) {
    if (bidder.localContent().isEmpty()) {
      bid.lacks("localContent");
      return;
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("localContent", bidder.localContent().get());
    Optional<String> found =
        law.askFor(bid.bid().id(), CLASS, facts, OWN)
            .flatMap(answer -> answer.get("class"))
            .map(String::valueOf);
    if (found.isPresent() && localClasses.filter(may -> !may.contains(found.get())).isPresent()) {
      Message text =
          said("local-content", bid)
              .with("class", new Term(found.get()))
              .with("content", bidder.localContent().get());
      bid.setAside("LOCAL_CONTENT", text, cited(BIDDERS));
    }
  }

  private Citation cited(String question) {
    return law.cited(question).orElseGet(terms::clause);
  }

  private static Message said(String what, Examined bid) {
    return Message.of("evaluation.aside." + what).with("bid", bid.bid().id());
  }
}
