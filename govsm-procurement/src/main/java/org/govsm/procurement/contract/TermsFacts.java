package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/** Who agreed on what, for which days and sums, and on which papers it stands, in words. */
final class TermsFacts {

  private final Messages words;
  private final List<String> said = new ArrayList<>();

  private TermsFacts(Messages words) {
    this.words = words;
  }

  static List<String> of(Terms terms, Messages words) {
    TermsFacts facts = new TermsFacts(words);
    facts.parties(terms);
    facts.sums(terms);
    facts.papers(terms);
    terms.marked().ifPresent(mark -> facts.fact("marked", mark));
    return List.copyOf(facts.said);
  }

  private void parties(Terms terms) {
    List<BillingPeriod> periods = terms.periods();
    say(Message.of("says.contract").with("id", terms.id()).with("title", terms.title()));
    say(party("says.buyer", terms.buyer()));
    say(party("says.supplier", terms.supplier()));
    terms.supplierGstin().ifPresent(gstin -> fact("supplier-gstin", gstin));
    terms.withoutGstin().ifPresent(why -> fact("without-gstin", why));
    say(Message.of("says.runs").with("from", periods.get(0).from()).with("to", terms.lastDay()));
    Message ordered = Message.of("says.ordered").with("day", terms.orderedOn());
    say(terms.statesOrder() ? ordered : Message.of("says.assumed").with("text", ordered));
  }

  private static Message party(String key, Terms.Party party) {
    return Message.of(key).with("name", party.name()).with("id", party.id());
  }

  private void sums(Terms terms) {
    terms
        .value()
        .ifPresent(
            sum ->
                say(
                    Message.of("says.value")
                        .with("sum", sum)
                        .with("clause", terms.valueClause().orElse(""))));
    terms.valueWithGst().ifPresent(sum -> say(Message.of("says.value-with-gst").with("sum", sum)));
    terms
        .ceiling()
        .ifPresent(
            one -> {
              say(
                  Message.of("says.ceiling")
                      .with("sum", one.amount())
                      .with("clause", one.clause()));
              one.amendment()
                  .ifPresent(id -> say(Message.of("says.ceiling-amended").with("id", id)));
            });
  }

  private void papers(Terms terms) {
    terms
        .requirement()
        .ifPresent(
            one ->
                say(
                    Message.of("says.requirement")
                        .with("id", one.id())
                        .with("version", one.version())));
    fact("purchase", terms.purchase());
    fact("sanction", terms.sanction());
    fact("award", terms.award());
    fact("gem-contract", terms.gem().contract());
    fact("gem-bid", terms.gem().bid());
    fact("gem-report", terms.gem().report());
  }

  private void fact(String name, Optional<String> text) {
    text.ifPresent(one -> fact(name, one));
  }

  private void fact(String name, String text) {
    say(Message.of("says." + name).with("text", text));
  }

  private void say(Message text) {
    said.add(words.say(text));
  }
}
