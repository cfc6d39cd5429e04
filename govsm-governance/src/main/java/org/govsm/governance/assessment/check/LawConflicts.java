package org.govsm.governance.assessment.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactField;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;

/** What is said of rules, records, law and identity against itself. */
public final class LawConflicts {

  private final CheckInput.Scene scene;
  private final Facts facts;
  private final List<Conflict> found = new ArrayList<>();

  private LawConflicts(CheckInput.Scene scene) {
    this.scene = scene;
    this.facts = scene.facts();
  }

  public static List<Conflict> in(CheckInput.Scene scene) {
    LawConflicts conflicts = new LawConflicts(scene);
    conflicts.rules();
    conflicts.laws();
    conflicts.content();
    conflicts.records();
    conflicts.acknowledgements();
    conflicts.intermediary();
    conflicts.found.addAll(StatedWords.in(conflicts.facts));
    conflicts.facts.each("consultations").forEach(conflicts::consultation);
    conflicts.acts("campaigns", "startedAt", "stoppedAt");
    conflicts.acts("ccrgaNotices", "receivedAt", "repliedAt");
    return conflicts.found;
  }

  private void add(String code, Optional<String> subject, String... controls) {
    found.add(Conflict.of(code, subject, controls));
  }

  private void rules() {
    FactNode rules = facts.policy("rulesOfEngagement");
    FactNode approved = facts.policy("rules-of-engagement", "approvedAt");
    if (approved.isGiven() && (rules.isNone() || differ(rules, approved))) {
      add("rules-days", Optional.empty(), "GSM-GOV-01");
    }
    if (over(facts.at("roster", "coverageHoursPerDay"), RuleChecks.HOURS_OF_A_DAY)) {
      add("roster-hours", Optional.empty(), "GSM-GOV-04");
    }
  }

  private static boolean differ(FactNode one, FactNode other) {
    Optional<LocalDate> here = one.moment().map(Moment::day);
    return here.isPresent()
        && other.moment().map(Moment::day).filter(day -> !day.equals(here.get())).isPresent();
  }

  private static boolean over(FactNode part, BigDecimal whole) {
    return part.number().filter(number -> number.compareTo(whole) > 0).isPresent();
  }

  private void laws() {
    for (String law : RuleChecks.LAWS) {
      long statuses =
          facts.at("legalMap", "rows").items().stream()
              .filter(row -> row.at("law").isWord(law))
              .flatMap(row -> row.at("status").text().stream())
              .distinct()
              .count();
      if (statuses > 1) {
        found.add(
            Conflict.of("law-rows", Optional.empty(), "GSM-GOV-05")
                .with("law", Message.of(FactField.named(law))));
      }
    }
    Optional<String> claimed = facts.at("gigw", "version").text();
    Optional<String> assessed = facts.at("gigw", "selfAssessment", "version").text();
    if (claimed.isPresent() && assessed.filter(v -> !v.equals(claimed.get())).isPresent()) {
      add("gigw", Optional.empty(), "GSM-CON-05");
    }
  }

  private void content() {
    for (String platform : VariantChecks.disputed(facts.at("formatLimits").items())) {
      found.add(
          Conflict.of("two-limits", Optional.empty(), "GSM-CON-02")
              .with("platform", new PlatformName(platform)));
    }
    for (FactNode post : facts.each("posts")) {
      Optional<Boolean> kind = MediaChecks.kind(post.at("contentType"));
      FactNode media = post.at("media");
      boolean shown = media.items().stream().anyMatch(MediaChecks::isOther);
      boolean none = media.isNone();
      if (kind.isPresent() && (kind.get() ? none : shown)) {
        Optional<String> id = Conflicts.id(post).or(() -> Optional.of("posts"));
        found.add(Conflict.of("post-media", id, "GSM-CON-04", "GSM-CMT-04").aboutAll());
      }
    }
  }

  private void records() {
    FactNode trail = facts.at("auditTrail");
    if (trail.is(true) || trail.at("complete").is(true)) {
      List<FactNode> kept = new ArrayList<>(facts.each("responses"));
      facts.each("posts").stream()
          .filter(post -> PostState.of(post) == PostState.OUT)
          .filter(post -> !post.at("kept").is(true)) // it is archived by an act that is to come
          .forEach(kept::add);
      kept.stream()
          .filter(one -> one.at("archiveRef").isNone())
          .forEach(one -> add("trail", Conflicts.id(one), "GSM-CON-11"));
    }
    Map<String, FactNode> first = new HashMap<>();
    for (FactNode row : facts.at("retention").items()) {
      row.at("class")
          .text()
          .flatMap(
              name -> Optional.ofNullable(first.putIfAbsent(name.toLowerCase(Locale.ROOT), row)))
          .filter(other -> differs(other.at("legalBasis"), row.at("legalBasis")))
          .ifPresent(
              other ->
                  Stream.of(other, row)
                      .flatMap(one -> one.at("class").text().stream())
                      .distinct()
                      .forEach(name -> add("two-classes", Optional.of(name), "GSM-CON-13")));
    }
  }

  private static boolean differs(FactNode one, FactNode other) {
    return one.isGiven() && other.isGiven() && !one.text().equals(other.text());
  }

  private void acknowledgements() {
    for (FactNode ack : facts.at("policyAck").items()) {
      Optional<String> person = ack.at("person").text();
      boolean after =
          person
              .flatMap(scene.people()::find)
              .filter(one -> Conflicts.reversed(ack.at("at"), one.at("leftPostAt")))
              .isPresent();
      if (after) {
        add("ack-left", person, "GSM-LEG-02");
      }
    }
    for (FactNode ack : facts.at("acks").items()) {
      Optional<Boolean> stated = ack.at("toRegisteredAddress").flag();
      Optional<Boolean> compared = IdentityChecks.isRegistered(facts.each("registrants"), ack);
      if (stated.isPresent() && compared.isPresent() && !stated.equals(compared)) {
        add("ack-address", Conflicts.id(ack), "GSM-IDM-02");
      }
    }
  }

  private void intermediary() {
    Stream.of(LegalChecks.disputed(scene), LegalChecks.disputedByRequests(facts))
        .flatMap(Optional::stream)
        .forEach(
            text -> found.add(new Conflict(text, Optional.empty(), List.of("GSM-LEG-03"), false)));
    FactNode list = facts.at("intermediary", "dueDiligence", "checklist");
    Optional<Boolean> complete = facts.at("intermediary", "dueDiligence", "complete").flag();
    List<FactNode> met = list.items().stream().map(item -> item.at("met")).toList();
    boolean open = list.isNone() || met.stream().anyMatch(one -> one.is(false) || one.isNone());
    boolean all = !met.isEmpty() && met.stream().allMatch(one -> one.is(true));
    if (complete.filter(yes -> yes ? open : all).isPresent()) {
      add("due-diligence", Optional.empty(), "GSM-LEG-04");
    }
    for (FactNode complaint : facts.each("complaints")) {
      if (Conflicts.reversed(complaint.at("receivedAt"), complaint.at("actedAt"))) {
        add("complaint-days", Conflicts.id(complaint), "GSM-LEG-06");
      }
    }
  }

  /** What lies before the event that it follows; the checks of later law leave it open. */
  private void acts(String many, String first, String... then) {
    for (FactNode one : facts.each(many)) {
      for (String act : then) {
        if (Conflicts.reversed(one.at(first), one.at(act))) {
          found.add(
              Conflict.of("act-before", Conflicts.id(one).or(() -> Optional.of(many)))
                  .with("what", CheckResult.term(act)));
        }
      }
    }
  }

  private void consultation(FactNode consultation) {
    Optional<String> id = Conflicts.id(consultation);
    FactNode registration = consultation.at("registration");
    boolean nobody = registration.isNone() || registration.at("required").is(false);
    boolean identified = consultation.at("anonymityRule").isWord("IDENTIFIED");
    if (registration.at("required").is(false) && registration.at("confirmation").isGiven()) {
      add("registration", id, "GSM-IDM-01");
    }
    if (nobody && identified) {
      add("anonymity", id, "GSM-IDM-01", "GSM-IDM-04");
    }
    Optional<BigDecimal> total = consultation.at("contributions").number();
    if (total.isPresent() && over(consultation.at("contributionsArchived"), total.get())) {
      add("contributions", id, "GSM-CON-15");
    }
    FactNode register = facts.at("dataRegister");
    boolean unlisted =
        !register.isAbsent()
            && register.items().stream()
                .noneMatch(row -> row.at("class").isAbsent() || IdentityChecks.isIdentity(row));
    if (registration.at("required").is(true) && unlisted) {
      found.add(Conflict.of("identity-data", id, "GSM-IDM-05").aboutAll());
    }
  }
}
