package org.govsm.governance.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.assessment.check.CheckResult;
import org.govsm.governance.assessment.check.StaleAccountCheck;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;

/** One account before a step: what register, custody log and details say of the guards. */
final class AccountScene {

  private final Facts facts;
  private final Account account;
  private final CustodyHistory history;
  private final AccountCustody custody;
  private final MoveDetails details;
  private final Instant asOf;

  AccountScene(Facts facts, Account account, MoveDetails details, Instant asOf) {
    this.facts = facts;
    this.account = account;
    this.history = CustodyHistory.of(facts, account.id());
    this.custody = history.state();
    this.details = details;
    this.asOf = asOf;
  }

  Facts facts() {
    return facts;
  }

  Map<String, LifeCycleGuards.Guarded> guards() {
    Map<String, LifeCycleGuards.Guarded> guards = new LinkedHashMap<>();
    guards.put("owner-named", () -> given(account.at("owner")));
    guards.put("backup-holder", this::backup);
    guards.put("LAW-CG-03", () -> SecondFactor.of(account, history));
    guards.put("stale", this::stale);
    guards.put("new-post", this::newPost);
    guards.put("expected-end", this::expectedEnd);
    guards.put("custody-rotated", this::rotated);
    guards.put("mfa-enrolled-again", this::enrolledAgain);
    guards.put("apps-revoked", this::apps);
    guards.put("custody-transferred", this::transferred);
    guards.put("outgoing-revoked", this::outgoing);
    for (String guard :
        List.of(
            "reason-given",
            "reason-over",
            "decision-note",
            "closure-notice",
            "noticed-at",
            "cert-in-reference",
            "public-notice",
            "exit-recorded",
            "checklist-signed",
            "GSM-CON-11",
            "LAW-EV-01",
            "retention-class",
            "platform-confirmed",
            "handle-kept")) {
      guards.put(guard, () -> said(MoveDetails.askedBy(guard)));
    }
    return guards;
  }

  /** What the step itself must say. */
  private GuardAnswer said(List<String> names) {
    List<String> missing = names.stream().filter(n -> details.text(n).isEmpty()).toList();
    return missing.isEmpty() ? GuardAnswer.met() : GuardAnswer.unknown(missing);
  }

  static GuardAnswer given(FactNode fact) {
    if (fact.isAbsent()) {
      return GuardAnswer.unknown(List.of(fact.path()));
    }
    return fact.isGiven()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(
            Message.of("check.none").with("what", new Term("fact." + fact.path())));
  }

  private GuardAnswer expectedEnd() {
    Optional<GuardAnswer> late =
        details
            .day("until")
            .filter(day -> day.isBefore(IndianDays.of(asOf)))
            .map(day -> GuardAnswer.notMet(Message.of("guard.end-past").with("day", day)));
    return late.orElseGet(() -> said(List.of("until")));
  }

  private GuardAnswer stale() {
    StaleAccountCheck check = new StaleAccountCheck();
    CheckInput input =
        new CheckInput(
            ControlCatalogue.shipped().find(StaleAccountCheck.CONTROL).orElseThrow(),
            CheckInput.Scene.of(ControlCatalogue.shipped(), facts, asOf));
    CheckResult result =
        check.judge(input).stream()
            .filter(one -> one.subject().filter(account.id()::equals).isPresent())
            .findFirst()
            .orElseThrow();
    return switch (result.outcome()) {
      case FAIL -> GuardAnswer.met();
      case UNKNOWN -> GuardAnswer.unknown(result.missing());
      default -> GuardAnswer.notMet(result.text());
    };
  }

  private GuardAnswer newPost() {
    Optional<Instant> last = account.lastOriginalPostAt();
    if (!account.postsKnown() || account.stateSince().isEmpty()) {
      return GuardAnswer.unknown(List.of(account.postsKnown() ? "stateSince" : "lastPostAt"));
    }
    return last.filter(account.stateSince().get()::isBefore).isPresent()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("guard.no-new-post").with("day", sinceDay()));
  }

  private LocalDate sinceDay() {
    return IndianDays.of(account.stateSince().orElse(asOf));
  }

  private GuardAnswer backup() {
    return known(history.unknownKeys())
        .orElseGet(
            () ->
                custody.backups().isEmpty()
                    ? GuardAnswer.notMet(Message.of("GSM-ACC-05.no-backup"))
                    : GuardAnswer.met());
  }

  /** What is missing of the log, if anything is. */
  private Optional<GuardAnswer> known(Set<String> open) {
    Set<String> missing = CustodyHistory.log(facts).isAbsent() ? Set.of("custody") : open;
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(GuardAnswer.unknown(List.copyOf(missing)));
  }

  /** Entries of the log since the account came into its state. */
  private List<FactNode> entriesSince(String event) {
    return history.since(event, account.stateSince().orElse(asOf));
  }

  private Optional<GuardAnswer> unknown() {
    List<String> missing = new ArrayList<>();
    if (CustodyHistory.log(facts).isAbsent()) {
      missing.add("custody");
    }
    if (account.stateSince().isEmpty()) {
      missing.add("stateSince");
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(GuardAnswer.unknown(missing));
  }

  private GuardAnswer since(String event, String otherwise) {
    return unknown()
        .orElseGet(
            () ->
                entriesSince(event).isEmpty()
                    ? GuardAnswer.notMet(Message.of(otherwise).with("day", sinceDay()))
                    : GuardAnswer.met());
  }

  /** Keys that nobody held were issued anew in place of a transfer. */
  private GuardAnswer transferred() {
    if (unknown().isEmpty() && custody.isIssued() && custody.holder().isEmpty()) {
      return GuardAnswer.notMet(Message.of("guard.no-issue"));
    }
    return isIssuedAnew()
        ? since("ISSUED", "guard.no-issue")
        : since("TRANSFERRED", "guard.no-transfer");
  }

  private boolean isIssuedAnew() {
    long issued =
        history.entries().stream()
            .filter(entry -> entry.at("event").text().filter("ISSUED"::equals).isPresent())
            .count();
    return issued > 1 && !entriesSince("ISSUED").isEmpty();
  }

  /** A second factor that was reset afterwards is none. */
  private GuardAnswer enrolledAgain() {
    boolean reset =
        history.entries().stream()
            .flatMap(entry -> entry.at("event").text().stream())
            .filter(event -> event.startsWith("MFA_"))
            .reduce((one, next) -> next)
            .filter("MFA_RESET"::equals)
            .isPresent();
    GuardAnswer enrolled = since("MFA_ENROLLED", "guard.no-enrolment");
    if (!reset
        && custody.ownWord("MFA_ENROLLED").isPresent()
        && enrolled instanceof GuardAnswer.Met) {
      return GuardAnswer.unknown(List.of("keeper"));
    }
    return reset && enrolled instanceof GuardAnswer.Met
        ? GuardAnswer.notMet(Message.of("guard.mfa-reset"))
        : enrolled;
  }

  private GuardAnswer rotated() {
    GuardAnswer rotated = since("ROTATED", "guard.not-rotated");
    List<String> due = custody.rotationCauses();
    if (due.isEmpty()
        && custody.ownWord("ROTATED").isPresent()
        && rotated instanceof GuardAnswer.Met) {
      return GuardAnswer.unknown(List.of("keeper"));
    }
    return !due.isEmpty() && rotated instanceof GuardAnswer.Met
        ? GuardAnswer.notMet(
            Message.of("GSM-ACC-05.rotate").with("event", new Term("custody." + due.get(0))))
        : rotated;
  }

  private GuardAnswer apps() {
    List<String> apps = custody.apps().stream().sorted().toList();
    return apps.isEmpty()
        ? known(history.unknownAccess()).orElseGet(GuardAnswer::met)
        : GuardAnswer.notMet(Message.of("guard.apps").with("apps", apps));
  }

  /** Whoever handed the keys over has no other access left. */
  private GuardAnswer outgoing() {
    Optional<GuardAnswer> unknown = unknown();
    if (unknown.isPresent()) {
      return unknown.get();
    }
    List<FactNode> handed = entriesSince("TRANSFERRED");
    if (handed.isEmpty()) {
      return transferred() instanceof GuardAnswer.Met
          ? known(history.unknownAccess()).orElseGet(GuardAnswer::met)
          : GuardAnswer.notMet(Message.of("guard.no-transfer").with("day", sinceDay()));
    }
    FactNode last = handed.get(handed.size() - 1);
    Optional<String> from = last.at("from").or(last.at("fromHolder")).text();
    if (from.isEmpty()) {
      return GuardAnswer.unknown(List.of("fromHolder"));
    }
    if (custody.ownWord("ROTATED").isPresent() && !custody.withAccess().contains(from.get())) {
      return GuardAnswer.unknown(List.of("keeper"));
    }
    return custody.withAccess().contains(from.get())
        ? GuardAnswer.notMet(Message.of("guard.still-access").with("person", from.get()))
        : known(history.unknownAccess()).orElseGet(GuardAnswer::met);
  }
}
