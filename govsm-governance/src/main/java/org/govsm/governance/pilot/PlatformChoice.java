package org.govsm.governance.pilot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Percent;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.law.Reasoning;
import org.govsm.governance.pilot.PlatformCandidate.Outcome;

/**
 * Question which one or two platforms to begin with. The factors are those of the framework of
 * 2012; what is known of a platform and of its audience is the department's own. What is not known
 * of an audience is for an officer to judge.
 */
public final class PlatformChoice {

  /** The id of the question. */
  public static final String QUESTION = "platform-choice";

  private static final Schema OBJECTIVE =
      Schema.of(
          Field.of("text", Kind.TEXT).required().says("what is to be achieved"),
          Field.oneOf("use", Kind.CODE, FrameworkUses.array())
              .says("the use of the framework that it serves"));

  private static final Schema LEGAL =
      Schema.of(
          Field.of("permitted", Kind.FLAG).says("whether the law permits to use the platform"),
          Field.of("dataProtection", Kind.FLAG)
              .says("whether the duties on data protection are met there"),
          Field.of("security", Kind.FLAG).says("whether the duties on security are met there"),
          Field.of("privacy", Kind.FLAG).says("whether the duties on privacy are met there"),
          Field.of("archiving", Kind.FLAG).says("whether the duties on archiving are met there"));

  private static final Schema CANDIDATE =
      Schema.of(
          Field.of("platform", Kind.CODE).required().says("the platform"),
          Field.of("servesObjective", Kind.FLAG).says("whether the objective can be reached there"),
          Field.of("reachesAudience", Kind.FLAG).says("whether the audience is there"),
          Field.of("audienceShare", Kind.PERCENT)
              .atLeast(0)
              .atMost(100)
              .says("how much of the audience is there, as the department found"),
          Field.of("audienceSource", Kind.TEXT).says("where that was found"),
          Field.of("limitsAccess", Kind.FLAG)
              .says("for a restricted consultation: whether only those invited can take part"),
          Field.of("keepsRhythm", Kind.FLAG).says("whether the team can keep the rhythm there"),
          Field.oneOf("devices", Kind.CODES, "mobile", "desktop", "other")
              .says("the kinds of device that it takes"),
          Field.form("legal", LEGAL).says("what the law says of its use"));

  private static final Schema FORM =
      Schema.of(
              Field.of("on", Kind.DAY).says("the day of the decision"),
              Field.form("objective", OBJECTIVE).says("the objective"),
              Field.of("audience", Kind.TEXT).says("whom it is for"),
              Field.oneOf("duration", Kind.CODE, "ONGOING", "TIME_BOUND")
                  .says("whether the engagement has an end"),
              Field.of("endDate", Kind.DAY).says("for one that has an end: its last day"),
              Field.oneOf("consultationType", Kind.CODE, "PUBLIC", "RESTRICTED")
                  .says("whether everybody may take part"),
              Field.of("stakeholders", Kind.TEXT).says("for a restricted one: who takes part"),
              Field.oneOf("rhythm", Kind.CODE, "HOURLY", "DAILY", "WEEKLY", "BIWEEKLY")
                  .says("the rhythm of the interaction"),
              Field.of("inUse", Kind.CODES).says("the platforms that are in use already"),
              Field.of("measuredResponse", Kind.TEXT)
                  .says("for a further platform: the response that was measured so far"),
              Field.forms("candidates", "candidate", CANDIDATE)
                  .required()
                  .says("the platforms among which to choose"))
          .where(PlatformChoice::faults);

  private final Node asked;
  private final Reasoning reasoning = new Reasoning();

  private PlatformChoice(Node asked) {
    this.asked = asked;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Optional<LocalDate> on = node.find("on", LocalDate.class);
    Optional<LocalDate> end = node.find("endDate", LocalDate.class);
    if (on.filter(day -> !DayBounds.contain(day)).isPresent()) {
      faults.add(node.fault("on", "pilot.year", Message.of("pilot.input.year")));
    }
    if (end.filter(last -> on.filter(last::isBefore).isPresent()).isPresent()) {
      faults.add(node.fault("endDate", "pilot.ended", Message.of("pilot.input.ended")));
    }
    if (is(node, "duration", "ONGOING") && end.isPresent()) {
      faults.add(node.fault("endDate", "pilot.ongoing", Message.of("pilot.input.ongoing")));
    }
    if (is(node, "consultationType", "PUBLIC") && node.has("stakeholders")) {
      faults.add(node.fault("stakeholders", "pilot.public", Message.of("pilot.input.public")));
    }
    Set<String> seen = new HashSet<>();
    for (Node one : node.branches("candidates")) {
      if (!seen.add(PlatformNames.key(one.text("platform")))) {
        faults.add(one.fault("platform", "pilot.twice", Message.of("pilot.input.twice")));
      }
      if (one.has("audienceShare") && !one.has("audienceSource")) {
        faults.add(one.fault("audienceSource", "pilot.source", Message.of("pilot.input.source")));
      }
    }
    if (seen.isEmpty()) {
      faults.add(node.fault("candidates", "pilot.needed", Message.of("pilot.input.candidates")));
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Asks.
   *
   * @param tree the tree of {@link #form}
   * @return the platforms; a question to an officer with what was weighed as an indication; what is
   *     missing; or every fault of the tree
   */
  public static Checked<Decision<PlatformSelection>> ask(Map<String, ?> tree) {
    return FORM.read(tree)
        .<Checked<Decision<PlatformSelection>>>fold(
            node -> new Checked.Accepted<>(new PlatformChoice(node).decide()),
            faults -> new Checked.Rejected<>(faults));
  }

  private Decision<PlatformSelection> decide() {
    factors();
    List<PlatformCandidate> checked =
        asked.branches("candidates").stream()
            .map(one -> new CandidateCheck(asked, one).checked())
            .toList();
    with(checked, Outcome.OPEN).forEach(one -> one.missing().forEach(reasoning::lacks));
    PlatformSelection selection = selected(checked);
    selection.candidates().stream()
        .flatMap(one -> one.reasons().stream())
        .forEach(one -> reasoning.step(one.rule(), one.text(), one.citation()));
    Optional<LocalDate> day = asked.find("on", LocalDate.class);
    return reasoning.decide(QUESTION, Optional.of(selection), day, asked.toPlain());
  }

  /** The note on a selection says each factor of the framework. */
  private void factors() {
    need("on");
    need("objective");
    asked
        .branch("objective")
        .filter(one -> !SaidWords.say(one, "text"))
        .ifPresent(one -> reasoning.lacks("objective/text"));
    words("audience");
    need("duration");
    need("consultationType");
    need("rhythm");
    need("inUse");
    boolean ends = is(asked, "duration", "TIME_BOUND");
    if (ends) {
      need("endDate");
    }
    if (is(asked, "consultationType", "RESTRICTED")) {
      words("stakeholders");
    }
    if (asked.codes("inUse").stream().anyMatch(one -> !isPlatform(one))) {
      reasoning.lacks("inUse");
    }
    asked
        .find("endDate", LocalDate.class)
        .filter(day -> ends)
        .ifPresent(
            day ->
                reasoning.find(
                    PilotRules.finding(
                        PilotRules.DURATION, Message.of("pilot.plan-end").with("day", day))));
  }

  private void need(String fact) {
    if (!asked.has(fact)) {
      reasoning.lacks(fact);
    }
  }

  private void words(String fact) {
    if (!SaidWords.say(asked, fact)) {
      reasoning.lacks(fact);
    }
  }

  /** A platform may have a name of one letter, and none that denies. */
  static boolean isPlatform(String name) {
    return PlatformNames.isKnown(name) || SaidWords.areSaid(name);
  }

  private static boolean is(Node node, String member, String code) {
    return node.find(member, String.class).filter(code::equals).isPresent();
  }

  private PlatformSelection selected(List<PlatformCandidate> checked) {
    List<PlatformCandidate> fitting = with(checked, Outcome.FITS);
    List<PlatformCandidate> judged = with(checked, Outcome.ASKED);
    int places = places();
    if (places == 0) {
      refer(PilotRules.EXPANSION, Message.of("pilot.expansion"));
    } else if (!judged.isEmpty()) {
      refer(PilotRules.PLAN, Message.of("pilot.judge-candidates").with("platforms", names(judged)));
    } else if (reasoning.isOpen()) {
      return new PlatformSelection(checked);
    } else if (fitting.isEmpty()) {
      refer(PilotRules.PLAN, Message.of("pilot.none-fits"));
    } else {
      return chosen(checked, fitting, places);
    }
    return new PlatformSelection(checked);
  }

  private static List<PlatformCandidate> with(List<PlatformCandidate> all, Outcome outcome) {
    return all.stream().filter(one -> one.outcome() == outcome).toList();
  }

  private static List<String> names(List<PlatformCandidate> some) {
    return some.stream().map(PlatformCandidate::platform).toList();
  }

  private void refer(String rule, Message text) {
    reasoning.refer(text, PilotRules.citation(rule));
  }

  /** How many platforms may be begun with: those of the first phase, else one more for a reason. */
  private int places() {
    int most = PilotRules.limit(PilotRules.FIRST_PHASE, "maxInitialPlatforms");
    int left = most - PlatformNames.keys(asked.codes("inUse")).size();
    if (left > 0) {
      return left;
    }
    return SaidWords.tellFigure(asked, "measuredResponse") ? 1 : 0;
  }

  private PlatformSelection chosen(
      List<PlatformCandidate> all, List<PlatformCandidate> fitting, int places) {
    if (fitting.size() <= places) {
      return marked(all, names(fitting));
    }
    Optional<List<PlatformCandidate>> ranked = ranked(fitting, places);
    if (ranked.isEmpty()) {
      refer(
          PilotRules.FIRST_PHASE,
          Message.of("pilot.too-many").with("platforms", names(fitting)).with("most", places));
      return new PlatformSelection(all);
    }
    return marked(all, names(ranked.get()));
  }

  /**
   * The first by the department's own figures, then by devices.
   *
   * @return nothing where a figure is missing, or where two are alike on both sides of the line
   */
  private static Optional<List<PlatformCandidate>> ranked(
      List<PlatformCandidate> fitting, int places) {
    if (fitting.stream().anyMatch(one -> one.share().isEmpty())) {
      return Optional.empty();
    }
    Comparator<PlatformCandidate> byShare =
        Comparator.comparing(
            (PlatformCandidate one) -> one.share().orElse(new Percent(BigDecimal.ZERO)),
            Comparator.reverseOrder());
    Comparator<PlatformCandidate> order =
        byShare.thenComparing(PlatformCandidate::isOnAllDevices, Comparator.reverseOrder());
    List<PlatformCandidate> sorted = fitting.stream().sorted(order).toList();
    boolean tied = order.compare(sorted.get(places - 1), sorted.get(places)) == 0;
    return tied ? Optional.empty() : Optional.of(sorted.subList(0, places));
  }

  private static PlatformSelection marked(List<PlatformCandidate> all, List<String> chosen) {
    return new PlatformSelection(
        all.stream()
            .map(one -> chosen.contains(one.platform()) ? one.as(Outcome.CHOSEN) : one)
            .map(
                one ->
                    one.outcome() == Outcome.FITS
                        ? one.with(
                            new PlatformCandidate.Reason(
                                PilotRules.FIRST_PHASE,
                                Message.of("pilot.weighed.others-first")
                                    .with("platform", new PlatformName(one.platform())),
                                PilotRules.citation(PilotRules.FIRST_PHASE)))
                        : one)
            .toList());
  }
}
