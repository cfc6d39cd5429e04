package org.govsm.governance.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.Account;
import org.govsm.governance.account.Accounts;
import org.govsm.governance.account.Custody;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;

/** One account before a step: what register, custody log and details say of the guards. */
final class AccountScene {

  private final Facts facts;
  private final Account account;
  private final Custody custody;
  private final MoveDetails details;
  private final Instant asOf;

  AccountScene(Facts facts, String account, MoveDetails details, Instant asOf) {
    this.facts = facts;
    this.account =
        Accounts.of(facts).all().stream()
            .filter(one -> one.id().equals(account))
            .findFirst()
            .orElseThrow();
    this.custody = Custody.of(facts, account);
    this.details = details;
    this.asOf = asOf;
  }

  Map<String, LifeCycleGuards.Guarded> guards() {
    Map<String, LifeCycleGuards.Guarded> guards = new LinkedHashMap<>();
    guards.put("owner-named", () -> given(account.at("owner")));
    guards.put("backup-holder", this::backup);
    guards.put("LAW-CG-03", this::secondFactor);
    guards.put("stale", this::stale);
    guards.put("new-post", this::newPost);
    guards.put("expected-end", this::expectedEnd);
    guards.put("custody-rotated", this::rotated);
    guards.put("mfa-enrolled-again", () -> since("MFA_ENROLLED", "guard.no-enrolment"));
    guards.put("apps-revoked", this::apps);
    guards.put("custody-transferred", () -> since("TRANSFERRED", "guard.no-transfer"));
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

  private static GuardAnswer given(Fact fact) {
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

  private GuardAnswer secondFactor() {
    Fact mfa =
        account.at("mfa", "enabled").flag().isPresent()
            ? account.at("mfa", "enabled")
            : account.at("mfa");
    if (mfa.flag().isEmpty()) {
      return given(mfa);
    }
    return mfa.is(true) ? GuardAnswer.met() : GuardAnswer.notMet(Message.of("guard.no-mfa"));
  }

  private GuardAnswer stale() {
    StaleAccountCheck check = new StaleAccountCheck();
    Asked asked =
        new Asked(
            ControlCatalogue.shipped().find(StaleAccountCheck.CONTROL).orElseThrow(),
            Asked.Scene.of(ControlCatalogue.shipped(), facts, asOf));
    Verdict verdict =
        check.judge(asked).stream()
            .filter(one -> one.subject().filter(account.id()::equals).isPresent())
            .findFirst()
            .orElseThrow();
    return switch (verdict.outcome()) {
      case FAIL -> GuardAnswer.met();
      case UNKNOWN -> GuardAnswer.unknown(verdict.missing());
      default -> GuardAnswer.notMet(verdict.text());
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

  private boolean custodyKnown() {
    return !facts.at("custody").or(facts.at("custodyLog")).isAbsent();
  }

  private GuardAnswer backup() {
    if (!custodyKnown()) {
      return GuardAnswer.unknown(List.of("custody"));
    }
    Set<String> backups = new TreeSet<>(custody.backups());
    custody.holder().ifPresent(backups::remove);
    return backups.isEmpty()
        ? GuardAnswer.notMet(Message.of("GSM-ACC-05.no-backup"))
        : GuardAnswer.met();
  }

  /** Entries of the log since the account came into its state. */
  private List<Fact> entriesSince(Predicate<String> event) {
    Instant since = account.stateSince().orElse(asOf);
    return custody.entries().stream()
        .filter(one -> one.at("event").text().filter(event).isPresent())
        .filter(one -> one.at("at").moment().filter(at -> !at.end().isBefore(since)).isPresent())
        .toList();
  }

  private Optional<GuardAnswer> unknown() {
    List<String> missing = new ArrayList<>();
    if (!custodyKnown()) {
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
                entriesSince(event::equals).isEmpty()
                    ? GuardAnswer.notMet(Message.of(otherwise).with("day", sinceDay()))
                    : GuardAnswer.met());
  }

  private GuardAnswer rotated() {
    GuardAnswer rotated = since("ROTATED", "guard.not-rotated");
    boolean due = custody.rotationDue().isPresent();
    return due && rotated instanceof GuardAnswer.Met
        ? GuardAnswer.notMet(
            Message.of("GSM-ACC-05.rotate")
                .with("event", new Term("custody." + custody.rotationDue().get())))
        : rotated;
  }

  private GuardAnswer apps() {
    if (!custodyKnown()) {
      return GuardAnswer.unknown(List.of("custody"));
    }
    Set<String> open = open("APP_AUTHORISED", "APP_REVOKED");
    return open.isEmpty()
        ? GuardAnswer.met()
        : GuardAnswer.notMet(Message.of("guard.apps").with("apps", List.copyOf(open)));
  }

  private Set<String> open(String gives, String takes) {
    Set<String> open = new TreeSet<>();
    for (Fact entry : custody.entries()) {
      if (entry.at("event").is(gives)) {
        entry.at("to").or(entry.at("toHolder")).text().ifPresent(open::add);
      } else if (entry.at("event").is(takes) || entry.at("event").is("REVOKED")) {
        entry.at("fromHolder").text().ifPresent(open::remove);
      }
    }
    return open;
  }

  /** Whoever handed the keys over has no other access left. */
  private GuardAnswer outgoing() {
    Optional<GuardAnswer> unknown = unknown();
    if (unknown.isPresent()) {
      return unknown.get();
    }
    List<Fact> handed = entriesSince("TRANSFERRED"::equals);
    if (handed.isEmpty()) {
      return GuardAnswer.notMet(Message.of("guard.no-transfer").with("day", sinceDay()));
    }
    Optional<String> from = handed.get(handed.size() - 1).at("fromHolder").text();
    if (from.isEmpty()) {
      return GuardAnswer.unknown(List.of("fromHolder"));
    }
    Set<String> access = new TreeSet<>(custody.backups());
    custody.holder().ifPresent(access::add);
    access.addAll(open("DELEGATE_ADDED", "DELEGATE_REMOVED"));
    return access.contains(from.get())
        ? GuardAnswer.notMet(Message.of("guard.still-access").with("person", from.get()))
        : GuardAnswer.met();
  }
}
