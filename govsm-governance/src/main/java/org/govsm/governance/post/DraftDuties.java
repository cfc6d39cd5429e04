package org.govsm.governance.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.tree.PersonKey;

/** What a draft needs beside its clearance: source, verification, agreement, and the right time. */
final class DraftDuties {

  private static final Map<String, String> CHECKLIST =
      Map.of("confidentiality", "GSM-RSP-13", "legal", "GSM-VAL-12", "tone", "GSM-VAL-08");

  private final PostCase asked;
  private final PostDraft draft;
  private final PostReasons reasons;

  private DraftDuties(PostCase asked, PostReasons reasons) {
    this.asked = asked;
    this.reasons = reasons;
    draft = asked.draft();
  }

  /**
   * In an emergency what nobody said yet is looked at with the clearance that follows; what
   * somebody found to be wrong blocks in every lane.
   */
  static List<VariantDifference> judge(PostCase asked, boolean checked, PostReasons reasons) {
    DraftDuties duties = new DraftDuties(asked, reasons);
    boolean emergency = asked.isEmergency();
    boolean byTemplate = asked.draft().isByTemplate();
    if (byTemplate && !emergency) {
      duties.template();
    }
    duties.source(!byTemplate && !emergency);
    duties.verification(!byTemplate && !emergency);
    duties.verifier(checked && !emergency);
    duties.checklist(checked && !emergency);
    duties.announcement();
    duties.validity();
    duties.languages();
    duties.publisher();
    duties.accounts();
    return duties.agreement();
  }

  private void template() {
    Optional<Node> template = draft.node().branch("template");
    Optional<LocalDate> cleared = template.flatMap(t -> t.find("clearedOn", LocalDate.class));
    if (cleared.isEmpty()) {
      reasons.lacks(template.isEmpty() ? "template" : "clearedOn");
    } else if (cleared.get().isAfter(asked.day())) {
      reasons.find("GSM-GOV-02", Message.of("post.template").with("on", cleared.get()));
    }
  }

  private void source(boolean needed) {
    Optional<Node> source = draft.node().branch("source");
    Optional<String> status = source.flatMap(one -> one.find("status", String.class));
    boolean unnamed = source.filter(one -> !MediaDuties.isStated(one, "id")).isPresent();
    if (unnamed && needed) {
      reasons.lacks("source");
    }
    if (status.isEmpty() && needed) {
      reasons.lacks(draft.node().has("source") ? "sourceStatus" : "source");
    } else if (status.filter(said -> !said.equals("PUBLIC")).isPresent()) {
      reasons.find("GSM-COM-05", Message.of("post.source"));
    }
  }

  private void verification(boolean needed) {
    Optional<Boolean> verified =
        draft.node().branch("verification").flatMap(v -> v.find("verified", Boolean.class));
    if (verified.isEmpty() && needed) {
      reasons.lacks("verified");
    } else if (verified.filter(yes -> !yes).isPresent()) {
      reasons.find("GSM-COM-06", Message.of("post.unverified"));
    }
  }

  /** Facts are found right by another than the author, and not in days to come. */
  private void verifier(boolean byAnother) {
    Optional<Node> verified = draft.node().branch("verification");
    verified
        .flatMap(v -> v.find("by", String.class))
        .filter(person -> byAnother && asked.isAuthor(person))
        .map(person -> Message.of("post.own-verified").with("person", person))
        .ifPresent(text -> reasons.find("GSM-COM-06", Weight.BLOCKING, text));
    verified
        .flatMap(v -> v.find("on", LocalDate.class))
        .filter(day -> day.isAfter(asked.day()))
        .map(day -> Message.of("post.verified-ahead").with("on", day))
        .ifPresent(text -> reasons.find("GSM-COM-06", Weight.BLOCKING, text));
  }

  private void checklist(boolean needed) {
    CHECKLIST.keySet().stream()
        .sorted()
        .forEach(
            item -> {
              Optional<Boolean> said = draft.checked(item);
              if (said.isEmpty() && needed) {
                reasons.lacks(item);
              } else if (said.filter(yes -> !yes).isPresent()) {
                String control = CHECKLIST.getOrDefault(item, "");
                reasons.find(control, Message.of("post." + item));
              }
            });
  }

  private void announcement() {
    Optional<Node> announced = draft.node().branch("announcement");
    announced.ifPresent(
        news -> {
          if (news.find("onlySocial", Boolean.class).orElse(false)) {
            reasons.find("GSM-COM-09", Message.of("post.only-social"));
          } else if (!news.has("pressAt") && !news.has("websiteAt")) {
            reasons.lacks("pressAt");
          }
          List.of("pressAt", "websiteAt").forEach(other -> together(news, other));
        });
  }

  private void together(Node news, String other) {
    Duration window = asked.window();
    news.find(other, OffsetDateTime.class)
        .map(at -> Duration.between(at.toInstant(), asked.at()).abs())
        .filter(apart -> apart.compareTo(window) > 0)
        .map(
            apart ->
                Message.of("post." + other)
                    .with("minutes", minutes(apart))
                    .with("most", window.toMinutes()))
        .ifPresent(text -> reasons.find("GSM-INS-02", text));
  }

  /** A minute that has begun counts, so that what is over the limit is not said to be it. */
  private static long minutes(Duration apart) {
    return apart.plusMinutes(1).minusNanos(1).toMinutes();
  }

  private void validity() {
    draft
        .node()
        .find("validUntil", OffsetDateTime.class)
        .filter(until -> asked.at().isAfter(until.toInstant()))
        .ifPresent(
            until -> reasons.find("post.validity", Weight.BLOCKING, Message.of("post.expired")));
  }

  private void languages() {
    List<String> said =
        draft.variants().stream().map(v -> primary(v.text("language"))).distinct().toList();
    String lacking =
        asked.languages().stream()
            .filter(language -> !said.contains(primary(language)))
            .collect(Collectors.joining(", "));
    if (!lacking.isEmpty()) {
      reasons.find("GSM-CON-03", Message.of("post.languages").with("languages", lacking));
    }
  }

  /** Whoever holds a compromised account speaks on it: nothing is posted there until it is back. */
  private void accounts() {
    List<String> used =
        draft.variants().stream()
            .flatMap(variant -> variant.find("account", String.class).stream())
            .distinct()
            .toList();
    for (Node account : asked.node().branches("accounts")) {
      String state = account.text("state");
      if (used.contains(account.text("id")) && !state.equals("ACTIVE")) {
        boolean lost = state.equals("COMPROMISED");
        Message text =
            Message.of(lost ? "post.account-lost" : "post.account-state")
                .with("account", account.text("id"))
                .with("state", new Term("account." + state));
        reasons.find("GSM-ACC-05", lost ? Weight.BLOCKING : Weight.WARNING, text);
      }
    }
  }

  /** Whoever posts is on the list of each account. */
  private void publisher() {
    Optional<String> publisher = asked.node().find("publisher", String.class);
    if (publisher.isEmpty()) {
      return;
    } else if (!asked.node().has("posters")) {
      reasons.lacks("posters");
      return;
    }
    List<String> listed =
        asked.node().branches("posters").stream()
            .filter(poster -> PersonKey.same(poster.text("person"), publisher.get()))
            .map(poster -> poster.text("account"))
            .toList();
    for (Node variant : draft.variants()) {
      Optional<String> account = variant.find("account", String.class);
      if (account.isEmpty()) {
        reasons.lacks(variant.text("id"), "account");
      } else if (!listed.contains(account.get())) {
        Message text = Message.of("post.poster").with("person", publisher.get());
        reasons.find("GSM-ACC-06", text.with("account", account.get()));
      }
    }
  }

  /** Of {@code hi-IN} it is {@code hi}. */
  private static String primary(String language) {
    return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private List<VariantDifference> agreement() {
    if (draft.variants().size() < 2) {
      return List.of();
    }
    List<VariantDifference> differences = VariantDifference.of(draft);
    Optional<Boolean> same = draft.checked("consistent");
    Message text = Message.of("post.differ").with("count", differences.size());
    if (same.filter(yes -> !yes).isPresent()) {
      reasons.find("GSM-CON-01", Message.of("post.inconsistent"));
    } else if (!differences.isEmpty()) {
      reasons.find("GSM-CON-01", same.isPresent() ? Weight.NOTE : Weight.WARNING, text);
      if (same.isEmpty()) {
        reasons.lacks("consistent");
      }
    }
    if (draft.node().branches("names").isEmpty()) {
      reasons.find("GSM-CON-01", Weight.NOTE, Message.of("post.no-names"));
    }
    return differences;
  }
}
