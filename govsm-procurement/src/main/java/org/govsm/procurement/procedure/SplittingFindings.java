package org.govsm.procurement.procedure;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** What is to be known of a window of orders, with the provisions behind it. */
final class SplittingFindings {

  private final OrderWindow window;

  SplittingFindings(OrderWindow window) {
    this.window = window;
  }

  /** One finding for each provision that bars splitting; nothing where nothing is split. */
  List<Finding> split() {
    return window.evidence().stream()
        .flatMap(
            order ->
                provisions(order).stream()
                    .map(provision -> warning("POSSIBLE_SPLITTING", text(order), provision)))
        .toList();
  }

  /** What bars splitting; where the rules name nothing, the tier that was missed. */
  private List<Citation> provisions(int order) {
    List<Citation> barred =
        window
            .bar()
            .filter(bar -> !(bar.ruling() instanceof Ruling.Refer<Outputs>))
            .map(Parts::citations)
            .orElse(List.of());
    return barred.isEmpty() ? List.of(Parts.authority(window.together(order))) : barred;
  }

  private Message text(int order) {
    return named("splitting.possible")
        .with("day", window.order(order).day())
        .with("value", window.order(order).value())
        .with("whole", terms(window.together(order)))
        .with(
            "alone",
            window.order(order).used().<Object>map(Term::new).orElse(terms(window.alone(order))));
  }

  private static Object terms(Decision<Outputs> decision) {
    return OrderLaw.procedures(decision).stream().<Object>map(Term::new).toList();
  }

  /** That the window could not be judged, and why. */
  Finding notJudged() {
    Decision<Outputs> tier = window.open().findFirst().orElseThrow();
    Message why = window.missing().isEmpty() ? tier.outcome() : undetermined();
    return warning(
        "splitting.not-judged",
        named("splitting.not-judged").with("why", why),
        Parts.authority(tier));
  }

  /** That there are more orders, of which nobody can tell what they come to. */
  Finding unvalued(List<String> names) {
    return warning(
        Splitting.UNVALUED,
        named(Splitting.UNVALUED).with("orders", WithoutTender.some(names)),
        provisions(window.shown()).get(0));
  }

  private Message undetermined() {
    List<Object> names =
        window.missing().stream().<Object>map(name -> new Term("fact." + name)).toList();
    return Message.of("decision.undetermined").with("missing", names);
  }

  private Message named(String key) {
    return Message.of(key)
        .with("first", window.firstDay())
        .with("last", window.lastDay())
        .with("aggregate", window.sum());
  }

  /** What the purchase that is planned needs, counted with the orders before it. */
  Optional<Finding> planned() {
    Decision<Outputs> sum = window.together(window.shown());
    return sum.ruling() instanceof Ruling.Answer<Outputs>
        ? Optional.of(
            note(
                "splitting.planned",
                named("splitting.planned").with("whole", terms(sum)),
                Parts.authority(sum)))
        : Optional.empty();
  }

  /** That limits were taken that hold on GeM only. */
  Finding gemOnly() {
    return warning(
        "splitting.gem-only",
        Message.of("splitting.gem-only"),
        Parts.authority(window.together(window.shown())));
  }

  /** That the days that belong together are the choice of who asks. */
  Finding days(int days, Optional<String> reason) {
    Message text =
        Message.of(reason.isPresent() ? "splitting.window-because" : "splitting.window")
            .with("days", days);
    Citation bar = provisions(window.shown()).get(0);
    return note(
        "splitting.window",
        reason.map(given -> text.with("reason", given)).orElse(text),
        Citation.of(bar.instrument(), bar.provision()).sure(Certainty.NOT_FOUND).cite());
  }

  private static Finding note(String code, Message text, Citation citation) {
    return Finding.of(code, Finding.Weight.NOTE, text, citation);
  }

  private static Finding warning(String code, Message text, Citation citation) {
    return Finding.of(code, Finding.Weight.WARNING, text, citation);
  }
}
