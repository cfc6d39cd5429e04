package org.govsm.governance.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.place.PlatformAccess;
import org.govsm.core.place.PlatformName;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.tree.IndianDays;

/** What a department must look at in its register. */
final class RegisterCare {

  private static final int CLOSURE_DAYS = 90;

  private static final Set<String> OVER = Set.of("REJECTED", "ARCHIVED", "CLOSED");

  private static final Citation METHOD =
      Citation.of("govsm, docs/accounts.md", "The register").force(Force.ADVISORY).cite();

  private RegisterCare() {}

  static List<Finding> sameName(List<RegisterEntry> entries) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<RegisterEntry> named =
        entries.stream().filter(e -> e.handle().isPresent() && isInUse(e)).toList();
    named.forEach(e -> counts.merge(plain(e), 1, Integer::sum));
    Optional<String> usual =
        counts.entrySet().stream()
            .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
            .map(Map.Entry::getKey);
    return named.stream()
        .filter(e -> e.handleDeviationReason().isEmpty())
        .filter(e -> !plain(e).equals(usual.orElse("")))
        .map(e -> anotherName(e, example(named, usual.orElse(""))))
        .toList();
  }

  private static Finding anotherName(RegisterEntry entry, String usual) {
    Citation source =
        ControlCatalogue.shipped().find("GSM-ACC-02").map(Control::citation).orElse(METHOD);
    Message text =
        about("register.same-name", entry)
            .with("handle", entry.handle().orElse(""))
            .with("usual", usual);
    return Finding.of("register.same-name", Weight.WARNING, text, source);
  }

  private static String example(List<RegisterEntry> named, String plain) {
    return named.stream()
        .filter(e -> plain(e).equals(plain))
        .findFirst()
        .flatMap(RegisterEntry::handle)
        .orElse("");
  }

  static List<Finding> due(List<RegisterEntry> entries, LocalDate today, int failDays) {
    List<Finding> findings = new ArrayList<>();
    for (RegisterEntry entry : entries) {
      if (entry.state().filter("ACTIVE"::equals).isPresent()) {
        silent(entry, today, failDays).ifPresent(findings::add);
      } else if (entry.state().filter("DORMANT"::equals).isPresent()) {
        dormant(entry, today).ifPresent(findings::add);
      }
      if (entry.state().filter(OVER::contains).isEmpty()) {
        PlatformAccess.shipped().findings(List.of(entry.platform()), today).stream()
            .map(one -> access(entry, one))
            .forEach(findings::add);
      }
      if (isInUse(entry)) {
        review(entry, today).ifPresent(findings::add);
      }
    }
    return List.copyOf(findings);
  }

  private static Optional<Finding> silent(RegisterEntry entry, LocalDate today, int failDays) {
    if (entry.lastSign().isEmpty()) {
      return note(about("register.last-post-unknown", entry));
    }
    int days = IndianDays.between(entry.lastSign().get(), today);
    return days <= failDays
        ? Optional.empty()
        : note(about("register.stale", entry).with("days", days).with("limit", failDays));
  }

  private static Optional<Finding> dormant(RegisterEntry entry, LocalDate today) {
    if (entry.stateSince().isEmpty()) {
      return note(about("register.dormant-unknown", entry).with("limit", CLOSURE_DAYS));
    }
    int days = IndianDays.between(entry.stateSince().get(), today);
    return days < CLOSURE_DAYS
        ? Optional.empty()
        : note(about("register.closure", entry).with("days", days));
  }

  private static Optional<Finding> review(RegisterEntry entry, LocalDate today) {
    if (entry.reviewDue().isEmpty()) {
      return note(about("register.review-unknown", entry));
    }
    return entry
        .reviewDue()
        .filter(due -> due.isBefore(today))
        .flatMap(due -> note(about("register.review-due", entry).with("day", due)));
  }

  static Finding lookAlike(HandleAnswer answer) {
    HandleAnswer.Resemblance nearest = answer.resembles().get(0);
    Message text =
        Message.of("register.look-alike")
            .with("handle", answer.asked().handle())
            .with("platform", new PlatformName(answer.asked().platform()))
            .with("ours", nearest.name())
            .with("likeness", new Term("likeness." + nearest.likeness()));
    return Finding.of("register.look-alike", Weight.NOTE, text, METHOD);
  }

  private static Finding access(RegisterEntry entry, Finding one) {
    Message text =
        Message.of("register.platform-access").with("account", entry.id()).with("what", one.text());
    return Finding.of(one.code(), one.weight(), text, one.citation());
  }

  private static Optional<Finding> note(Message text) {
    return Optional.of(Finding.of(text.key(), Weight.NOTE, text, METHOD));
  }

  private static Message about(String key, RegisterEntry entry) {
    return Message.of(key)
        .with("account", entry.id())
        .with("platform", new PlatformName(entry.platform()));
  }

  private static boolean isInUse(RegisterEntry entry) {
    return entry
        .state()
        .filter(
            List.of("PROPOSED", "APPROVED", "REJECTED", "CLOSING", "ARCHIVED", "CLOSED")::contains)
        .isEmpty();
  }

  private static String plain(RegisterEntry entry) {
    return HandleForms.plain(entry.handle().orElse(""));
  }
}
